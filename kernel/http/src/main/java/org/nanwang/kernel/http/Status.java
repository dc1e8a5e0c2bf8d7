package org.nanwang.kernel.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nanwang.kernel.http.json.Json;

/** Answers {@code /health} and {@code /metrics}. */
final class Status {

    private final ObjectMapper json = Json.mapper();
    private final Supplier<NodeHealth> health;
    private final Supplier<String> metrics;

    Status(Supplier<NodeHealth> health, Supplier<String> metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    void health(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        NodeHealth now = health.get();
        Map<String, String> told = new TreeMap<>(now.parts());
        told.put("status", now.up() ? "up" : "down");
        response.setStatus(now.up() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        write(response, "application/json", json.writeValueAsBytes(told));
    }

    void metrics(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        write(response, "text/plain; version=0.0.4; charset=utf-8", metrics.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
