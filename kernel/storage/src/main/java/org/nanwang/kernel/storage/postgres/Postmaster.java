package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.error.Refusal;

/** The server process of one cluster. */
final class Postmaster {

    /** Longer than any crash recovery should take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Higher than any system gives out. */
    private static final String NOBODYS_PID = "2147483646";

    private static final int LAST_WORDS = 8;

    private final Path cluster;
    private final ServerProcess process;
    private final ServerUser user;
    private final Binaries binaries;

    Postmaster(Path cluster, ServerUser user, Binaries binaries) {
        this.cluster = cluster;
        this.process = new ServerProcess(cluster);
        this.user = user;
        this.binaries = binaries;
    }

    boolean lives() throws IOException {
        return process.find().isPresent();
    }

    /** Starts it in a session of its own, so that a Ctrl-C meant for the node does not reach it. */
    void start() throws IOException {
        forgetTheDead();
        control("start", "--silent", "--log=" + startLog());
    }

    /** Ends sessions, writes everything down and stops it. */
    void stop() throws IOException {
        if (lives()) {
            control("stop", "--silent", "--mode=fast");
        }
    }

    /**
     * PostgreSQL refuses to start while any process has the number in a file left behind. We know better who that is,
     * but keep the file: the server looks there for sessions that outlived their postmaster.
     */
    private void forgetTheDead() throws IOException {
        if (!Files.exists(process.file()) || lives()) {
            return;
        }
        List<String> lines = Files.readAllLines(process.file());
        if (lines.isEmpty()) {
            Files.delete(process.file()); // killed before it wrote anything, so before it had sessions
            return;
        }
        lines.set(0, NOBODYS_PID);
        Files.writeString(process.file(), String.join("\n", lines) + "\n");
    }

    private void control(String verb, String... options) throws IOException {
        List<String> words = Stream.concat(
                Stream.of(binaries.program("pg_ctl").toString(), verb, "--pgdata=" + cluster, "--wait",
                        "--timeout=" + PATIENCE.toSeconds()),
                Arrays.stream(options)).toList();
        Command.Result result = user.run(PATIENCE.plusSeconds(10), words);
        if (!result.succeeded()) {
            throw new Refusal(PostgresError.POSTGRES_FAILED, "pg_ctl " + verb, result.output() + "\n" + lastWords());
        }
    }

    /** Gives the ends of the logs: the server's own, then what was said before it had opened that. */
    private String lastWords() throws IOException {
        Path folder = cluster.resolve("log");
        List<String> words = new ArrayList<>();
        try (Stream<Path> logs = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            Optional<Path> newest = logs.max(Comparator.comparing(log -> log.toFile().lastModified()));
            for (Path log : Stream.concat(newest.stream(), Stream.of(startLog()).filter(Files::exists)).toList()) {
                List<String> lines = Files.readAllLines(log);
                words.addAll(lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
            }
        }
        return String.join("\n", words);
    }

    private Path startLog() {
        return cluster.resolveSibling("start.log");
    }
}
