package org.nanwang.kernel.cli.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Waits on this machine for what a browser brings back (RFC 8252, 7.3): one answer with our own state, nothing else. */
final class Loopback implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
    private final HttpServer server;
    private final String state;
    private final String page;

    /**
     * Listens at a free port.
     *
     * @param state what the answer must carry
     * @param page what the browser shows then
     */
    Loopback(String state, String page) {
        this.state = state;
        this.page = page;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Waits for the answer's parameters; empty when the patience is over. */
    Optional<Map<String, String>> await(Duration patience) {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI());
        boolean ours = exchange.getRequestURI().getPath().equals("/") && state.equals(parameters.get("state"));
        byte[] body = (ours ? page : "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(ours ? OK : NOT_FOUND, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        if (ours) {
            answer.complete(parameters);
        }
    }

    private static Map<String, String> parameters(URI address) {
        return Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (one, other) -> one));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
