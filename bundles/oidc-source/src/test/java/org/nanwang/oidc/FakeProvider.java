package org.nanwang.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID Connect provider that says what a test wants it to say. */
final class FakeProvider implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final Map<String, Object> metadata = new ConcurrentHashMap<>();
    private final Map<String, Object> userInfo = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey("first");
    private volatile RSAKey shown = key;
    private volatile Function<String, String> idToken = this::good;
    private volatile int tokenStatus = 200;
    private volatile Map<String, Object> tokenError = Map.of();
    private volatile int keyRequests;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        metadata.putAll(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize?tenant=1",
                "token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/keys",
                "userinfo_endpoint", issuer() + "/userinfo"));
        userInfo.putAll(Map.of("sub", "person-7", "name", "张三", "assurance", "L2", "phone_number", "13800000000"));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata));
        server.createContext("/keys", exchange -> {
            keyRequests++;
            answer(exchange, 200, new JWKSet(shown.toPublicJWK()).toJSONObject());
        });
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, 200, userInfo));
        server.createContext("/par", exchange -> {
            remember(exchange);
            answer(exchange, 201, Map.of("request_uri", "urn:par:1", "expires_in", 60));
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(String name, Object value) {
        metadata.put(name, value);
    }

    void tellsOfUser(String name, Object value) {
        userInfo.put(name, value);
    }

    void fails(int status, String error) {
        tokenStatus = status;
        tokenError = Map.of("error", error);
    }

    /** Makes ID tokens out of the nonce. */
    void issues(Function<String, String> token) {
        idToken = token;
    }

    /** Signs with a new key, and shows it or not. */
    void rotate(boolean show) {
        key = newKey("next");
        shown = show ? key : shown;
    }

    int keyRequests() {
        return keyRequests;
    }

    RSAKey key() {
        return key;
    }

    /** Gives what was sent to an endpoint last; headers have their own names. */
    Map<String, String> asked(String path) {
        return asked.get(path);
    }

    String good(String nonce) {
        return signed(nonce, claims -> claims);
    }

    String signed(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).subject("person-7").audience("jining")
                .claim("nonce", nonce).issueTime(Date.from(NOW)).expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("auth_time", NOW.minusSeconds(30).getEpochSecond()).claim("amr", new String[] {"pwd", "face", "Ä"});
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = remember(exchange);
        if (tokenStatus != 200) {
            answer(exchange, tokenStatus, tokenError);
            return;
        }
        answer(exchange, 200, Map.of("access_token", "opaque", "token_type", "Bearer", "id_token",
                idToken.apply(form.getOrDefault("code", ""))));
    }

    private Map<String, String> remember(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, b) -> a, HashMap::new));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        form.put("Authorization", authorization == null ? "" : authorization);
        asked.put(exchange.getRequestURI().getPath(), form);
        return form;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
