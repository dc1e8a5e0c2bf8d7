package org.nanwang.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP, with limits: a provider that is slow or talks without end holds nobody up. */
final class Wire implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final int LARGEST = 256 << 10;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /** An answer in JSON; an empty object where it is anything else. */
    record Answer(int status, Map<String, Object> body) {

        boolean ok() {
            return status / 100 == 2;
        }

        /** Gives a text of the body; empty if there is none. */
        String text(String name) {
            return body.get(name) instanceof String text ? text : "";
        }
    }

    Answer get(URI address, Map<String, String> headers) throws IOException {
        return send(HttpRequest.newBuilder(address).GET(), headers);
    }

    Answer post(URI address, Map<String, String> headers, Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))), headers);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request, Map<String, String> headers) throws IOException {
        request.timeout(ANSWER).header("Accept", "application/json");
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), json(body.readNBytes(LARGEST)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Map<String, Object> json(byte[] body) {
        try {
            return JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            return Map.of();
        }
    }

    /** The client's thread keeps our classes in memory; from Java 21 on it can be told to end. */
    @Override
    public void close() {
        if ((Object) client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
