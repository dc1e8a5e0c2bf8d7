package org.nanwang.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** A node's HTTP interface as a stranger's program uses it: addresses, JSON and tokens, none of our classes. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "nanwang-test-boundary";
    private static final String LOOPBACK = "http://127.0.0.1:9/";
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Supplier<HttpClient.Builder> clients;
    private final HttpClient http;
    private final URI address;
    private final String token;

    private Api(Supplier<HttpClient.Builder> clients, URI address, String token) {
        this.clients = clients;
        this.http = clients.get().build();
        this.address = address;
        this.token = token;
    }

    /** Speaks to a node as nobody. */
    public static Api anonymous(URI address) {
        return anonymous(HttpClient::newBuilder, address);
    }

    /** Speaks to a node as nobody, with clients that know whom to trust. */
    public static Api anonymous(Supplier<HttpClient.Builder> clients, URI address) {
        return new Api(clients, address, "");
    }

    /** Speaks with a token. */
    public Api as(String accessToken) {
        return new Api(clients, address, accessToken);
    }

    /** Signs in as the command line does, by a browser's way round, and gets a token for all that the account may. */
    public String login(String account, String password) {
        return login(account, password, "nanwang", LOOPBACK, "openid *");
    }

    /** Signs in to a public client. */
    public String login(String account, String password, String client, String redirect, String scope) {
        return tokens(account, password, client, redirect, scope).get("access_token").asText();
    }

    /** Signs in as the command line does, and gets all the tokens there are. */
    public JsonNode tokens(String account, String password) {
        return tokens(account, password, "nanwang", LOOPBACK, "openid *");
    }

    private JsonNode tokens(String account, String password, String client, String redirect, String scope) {
        URI asked = address.resolve("/oauth2/authorize?" + FormBrowser.form(Map.of("response_type", "code",
                "client_id", client, "redirect_uri", redirect, "scope", scope, "state", "test",
                "code_challenge", CHALLENGE, "code_challenge_method", "S256")));
        String code = FormBrowser.query(new FormBrowser(clients.get(), account, password).visit(asked)).get("code");
        return form("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", client, "code", code,
                "redirect_uri", redirect, "code_verifier", VERIFIER)).expect(200).json();
    }

    public Answer form(String path, Map<String, String> fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormBrowser.form(fields))));
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer send(String method, String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body))));
    }

    public Answer soap(String path, String body) {
        return send(request(path).header("Content-Type", "text/xml; charset=utf-8").POST(BodyPublishers.ofString(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                        + "</s:Body></s:Envelope>")));
    }

    /** Submits a bundle with the signature beside it, and waits for what the rules say. */
    public Answer submit(String path, Path bundle) {
        return submit(path, bundle, "wait=20");
    }

    /** Submits a bundle with the signature beside it; {@code Prefer} says whether to wait. */
    Answer submit(String path, Path bundle, String prefer) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            part(body, "bundle", "application/octet-stream", Files.readAllBytes(bundle));
            Path signature = bundle.resolveSibling(bundle.getFileName() + ".release.json");
            part(body, "signature", "application/json", Files.readAllBytes(signature));
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .header("Prefer", prefer)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An answer, read whole. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + response.body(), e);
            }
        }

        /** Fails unless it is a submission that was judged like this, showing the body. */
        public Answer expectJudged(String state) {
            if (expect(202).json().path("state").asText().equals(state)) {
                return this;
            }
            throw new AssertionError("the submission has not " + state + ": " + text());
        }

        /** Fails unless the status is as expected, showing the body. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(response.request().method() + " " + response.uri() + " answered " + status()
                        + ", not " + status + ": " + text());
            }
            return this;
        }
    }
}
