package org.nanwang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A node in a process of its own, started from the built distribution as an operator starts it. */
public final class NodeProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;

    private NodeProcess(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Runs a command of the distribution without waiting. */
    public static NodeProcess launch(Path data, Map<String, String> environment, String... command) {
        List<String> words = new ArrayList<>(List.of(Distribution.home().resolve("bin/nanwang").toString()));
        words.addAll(List.of(command));
        return launch(data, environment, words);
    }

    /** Runs any program that takes a node's environment, without waiting. */
    public static NodeProcess launch(Path data, Map<String, String> environment, List<String> words) {
        try {
            int port = environment.containsKey("NANWANG_HTTP_PORT")
                    ? Integer.parseInt(environment.get("NANWANG_HTTP_PORT")) : freePort();
            Files.createDirectories(data);
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "node", ".log");
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().put("NANWANG_HTTP_PORT", String.valueOf(port));
            builder.environment().put("NANWANG_DATA", data.toString());
            builder.environment().put("NANWANG_TRIAL_PROCESSES", "0");
            builder.environment().putAll(CheapNode.ENVIRONMENT);
            builder.environment().putAll(environment);
            return new NodeProcess(builder.start(), data, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the evaluation profile and waits until it has finished its preparations. */
    public static NodeProcess up(Path data, Map<String, String> environment) {
        NodeProcess node = launch(data, environment, "up");
        node.awaitLine("Ready");
        return node;
    }

    /** Waits for a line in what the node prints. */
    public void awaitLine(String text) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("the node ended with " + process.exitValue() + ":\n" + output());
            }
            return output().contains(text);
        });
    }

    /** Waits until /health says 200. */
    public NodeProcess awaitHealthy() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20))
                .until(() -> status("/health") == 200);
        return this;
    }

    /** Asks for a path and gives the status, 0 when there is no answer. */
    public int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Gives the address it has printed, when it speaks TLS. */
    public URI secureAddress() {
        Matcher printed = Pattern.compile("https://127\\.0\\.0\\.1:\\d+/").matcher(output());
        if (!printed.find()) {
            throw new AssertionError("the node names no https address:\n" + output());
        }
        return URI.create(printed.group());
    }

    /** Gives the certificate it makes itself when it speaks TLS. */
    public Path certificate() {
        return data.resolve("tls/certificate.pem");
    }

    public Path data() {
        return data;
    }

    public Process process() {
        return process;
    }

    /** Gives all it has printed. */
    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as the kernel's out-of-memory killer would: no hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("the node did not stop within a minute:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
