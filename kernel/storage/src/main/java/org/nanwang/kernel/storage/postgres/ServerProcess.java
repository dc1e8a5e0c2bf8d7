package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process that serves a cluster, found by the number it has written there. */
record ServerProcess(Path cluster) {

    private static final Duration DYING = Duration.ofSeconds(5);

    /** Finds it while it lives. A zombie or another process that was given its number does not count. */
    Optional<ProcessHandle> find() throws IOException {
        return number().flatMap(ProcessHandle::of).filter(this::servesThisCluster);
    }

    Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /** Ends it and its sessions at once; by force if it does not go. */
    void kill() throws IOException {
        Optional<ProcessHandle> alive = find();
        if (alive.isEmpty()) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(alive.get().descendants(), alive.stream()).toList();
        Command.run(DYING, List.of("kill", "-QUIT", String.valueOf(alive.get().pid())));
        if (!ends(alive.get())) {
            all.forEach(ProcessHandle::destroyForcibly);
            ends(alive.get());
        }
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(DYING.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean servesThisCluster(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
    }

    private Optional<Long> number() throws IOException {
        try (Stream<String> lines = Files.lines(file())) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
