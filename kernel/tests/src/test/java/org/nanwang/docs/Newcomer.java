package org.nanwang.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nanwang.tests.Api;
import org.nanwang.tests.CheapNode;
import org.nanwang.tests.Distribution;
import org.nanwang.tests.Folders;
import org.nanwang.tests.FormBrowser;
import org.nanwang.tests.NodeProcess;

/**
 * Somebody who follows the documentation: a folder with the {@code nanwang} command and the sample, and a home of their own,
 * so that keys and tokens of whoever runs the tests are not touched. Only Maven's local repository is shared.
 */
final class Newcomer implements AutoCloseable {

    private static final String DOCUMENTED = "127.0.0.1:8370";
    private static final long PATIENCE_MINUTES = 4;

    private final Path folder;
    private Optional<NodeProcess> node = Optional.empty();

    private Newcomer(Path folder) {
        this.folder = folder;
    }

    /** Arrives, with nothing running yet. */
    static Newcomer arrives() {
        try {
            Path folder = Files.createTempDirectory("nanwang-newcomer");
            // as root the database runs as another user, who has to get through
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Files.createSymbolicLink(folder.resolve("nanwang"), Distribution.home().resolve("bin/nanwang"));
            copy(Distribution.sources().resolve("sample-plugins"), folder.resolve("sample-plugins"));
            Files.createDirectories(folder.resolve("home"));
            return new Newcomer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the city by the documented command. */
    Newcomer up() {
        node("nanwang", "up");
        return this;
    }

    /** Starts a node by a command of this folder and waits until it is ready. */
    NodeProcess node(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, folder.resolve(words.get(0)).toString());
        NodeProcess started = NodeProcess.launch(folder.resolve("data"), environment(), words);
        node = Optional.of(started);
        started.awaitLine("Ready");
        return started;
    }

    /** Runs a documented block, or any script, in one shell and gives what it prints; fails at the first line that fails. */
    String run(String script) {
        Shell.Outcome outcome = tries(script);
        if (outcome.exit() != 0) {
            throw new AssertionError("ended with " + outcome.exit() + ":\n" + script + "\n--- printed:\n" + outcome.printed()
                    + "\n--- log:\n" + outcome.log());
        }
        return outcome.printed();
    }

    /** Runs a script that may fail. */
    Shell.Outcome tries(String script) {
        return shell().run(here(script), PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    /** Starts a script and lets it run. */
    Process start(String script, Path log) {
        return shell().start(here(script), log);
    }

    Path folder() {
        return folder;
    }

    NodeProcess node() {
        return node.orElseThrow();
    }

    /** Calls the node as anybody can. */
    Api citizen() {
        return Api.anonymous(node().address());
    }

    @Override
    public void close() throws IOException {
        node.ifPresent(NodeProcess::close);
        Folders.delete(folder);
    }

    /** The documented address is where this node listens, but for the port. */
    private String here(String script) {
        return node.map(running -> script.replace(DOCUMENTED, running.address().getAuthority())).orElse(script);
    }

    private Shell shell() {
        return new Shell(folder, node.map(running -> {
            Map<String, String> all = environment();
            all.put("NANWANG_HTTP_PORT", String.valueOf(running.address().getPort()));
            return all;
        }).orElseGet(this::environment));
    }

    /** Java asks the system, not HOME, for a person's home. */
    private Map<String, String> environment() {
        Path home = folder.resolve("home");
        String mavenRepository = System.getProperty("localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString());
        return new HashMap<>(Map.of(
                "HOME", home.toString(),
                "NANWANG_DATA", folder.resolve("data").toString(),
                "NANWANG_BROWSER", browser(),
                "NANWANG_HOME", home.resolve("tokens").toString(),
                "NANWANG_JAVA_OPTIONS", CheapNode.JAVA_OPTIONS + " -Duser.home=" + home,
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -DargLine=-XX:TieredStopAtLevel=1 -Duser.home=" + home + " -Dmaven.repo.local=" + mavenRepository,
                "LC_ALL", "C.UTF-8"));
    }

    /** A person's browser, as a command: the account is in the address, its password where people find it, too. */
    private static String browser() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = FormBrowser.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return java + " -cp " + classes + " " + FormBrowser.class.getName();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(from)) {
            sources = walk.filter(path -> !path.toString().contains("/target")).toList();
        }
        for (Path source : sources) {
            Files.copy(source, to.resolve(from.relativize(source).toString()));
        }
    }
}
