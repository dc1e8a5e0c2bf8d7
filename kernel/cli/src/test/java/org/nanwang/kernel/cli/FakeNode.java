package org.nanwang.kernel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A node that answers what it is told to, and remembers what it was asked. */
public final class FakeNode implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    record Answer(int status, String body) {
    }

    public record Request(String line, Map<String, String> headers, String body) {
    }

    public FakeNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers a request line; of several answers each is given once, the last one for ever. */
    public FakeNode on(String line, int status, String body) {
        answers.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** Answers a request line from now on with this alone. */
    synchronized FakeNode only(String line, int status, String body) {
        answers.remove(line);
        return on(line, status, body);
    }

    public Optional<Request> asked(String line) {
        return requests.stream().filter(request -> request.line().equals(line)).findFirst();
    }

    public List<String> bodies(String line) {
        return requests.stream().filter(request -> request.line().equals(line)).map(Request::body).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        requests.add(new Request(line, headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Queue<Answer> queue = answers.getOrDefault(line, new ArrayDeque<>(
                List.of(new Answer(404, "{\"title\":\"Not found\",\"detail\":\"no answer for " + line + "\"}"))));
        Answer answer = queue.size() > 1 ? queue.poll() : queue.peek();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
