package org.nanwang.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.nanwang.tests.Api;
import org.nanwang.tests.DemoCity;

/** Somebody else's web shop, at an address of its own, where people sign in with their account of the city. */
final class Shop implements AutoCloseable {

    static final String ID = "fruit-shop";
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final BlockingQueue<String> signedOut = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final Api city;

    private Shop(HttpServer server, Api city) {
        this.server = server;
        this.city = city;
        server.createContext("/", exchange -> answer(exchange, "<h1>Fruit</h1>"));
        server.createContext("/signed-out", exchange -> {
            signedOut.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "");
        });
        server.start();
    }

    /** Opens the shop and has it registered for a county. */
    static Shop open(DemoCity city, List<String> permissions) {
        try {
            Shop shop = new Shop(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    city.anonymous());
            Api admin = city.as("admin");
            admin.send("POST", "/platform/clients", Map.of("id", ID)).expect(201);
            admin.send("PUT", "/platform/clients/" + ID + "/registration", Map.of(
                    "name", Map.of("zh", "水果店", "en", "Fruit shop"), "region", "370811", "confidential", false,
                    "redirectUris", List.of(shop.address("/done")), "logoutUris", List.of(shop.address("/bye")),
                    "backChannelLogoutUri", shop.address("/signed-out"), "grantTypes", List.of("authorization_code"),
                    "permissions", permissions)).expect(200);
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Gives where it sends people to sign in. */
    String signIn(String scope) {
        return "/oauth2/authorize?" + form(Map.of("client_id", ID, "redirect_uri", address("/done"), "response_type", "code",
                "scope", scope, "state", "basket-7", "code_challenge", CHALLENGE, "code_challenge_method", "S256"));
    }

    /** Gives where it sends people to sign out. */
    String signOut(String idToken) {
        return "/oauth2/logout?" + form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", address("/bye")));
    }

    /** Turns the answer that a browser brought into tokens. */
    JsonNode tokens(URI answer) {
        Map<String, String> brought = new HashMap<>();
        for (String pair : answer.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            brought.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return city.form("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", ID, "code",
                brought.get("code"), "redirect_uri", address("/done"), "code_verifier", VERIFIER)).expect(200).json();
    }

    /** Gives, one by one, what it is told behind people's backs of who has signed out. */
    BlockingQueue<String> signedOut() {
        return signedOut;
    }

    private String address(String path) {
        return origin() + path;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static void answer(HttpExchange exchange, String html) throws IOException {
        byte[] page = ("<!doctype html><link rel=icon href=data:,>" + html).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
