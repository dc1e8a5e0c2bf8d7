package org.nanwang.kernel.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A node's OAuth 2.0 endpoints, as its command line uses them: a public client. */
public final class NodeOAuth {

    /** What the command line is registered as. */
    public static final String CLIENT = "nanwang";
    /** All that the person may, for as long as they do not sign out. */
    public static final String SCOPE = "openid profile offline_access *";

    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final NodeHttp http;

    NodeOAuth(NodeHttp http) {
        this.http = http;
    }

    /** Gives the server's own description (RFC 8414). */
    public JsonNode metadata() {
        return http.send("GET", "/.well-known/oauth-authorization-server", "", BodyPublishers.noBody(), Optional.empty());
    }

    /** Turns a code into tokens. */
    public JsonNode code(String code, String verifier, String redirect) {
        return token(Map.of("grant_type", "authorization_code", "client_id", CLIENT, "code", code,
                "code_verifier", verifier, "redirect_uri", redirect));
    }

    /** Turns a refresh token into new tokens. */
    public JsonNode refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken));
    }

    /** Signs a machine in. */
    public JsonNode machine(String id, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    /** Asks for a code that a person confirms elsewhere. */
    public JsonNode device() {
        return post("/oauth2/device_authorization", Map.of("client_id", CLIENT, "scope", SCOPE));
    }

    /** Asks whether the person has confirmed. */
    public JsonNode poll(String deviceCode) {
        return token(Map.of("grant_type", DEVICE_CODE, "client_id", CLIENT, "device_code", deviceCode));
    }

    /** Ends what a refresh token stands for, on every node. */
    public void revoke(String refreshToken) {
        post("/oauth2/revoke", Map.of("client_id", CLIENT, "token", refreshToken, "token_type_hint", "refresh_token"));
    }

    /** Gives the name of the account a token was made for. */
    public String name(String accessToken) {
        return http.send("GET", "/oauth2/userinfo", "", BodyPublishers.noBody(), Optional.of(accessToken))
                .path("preferred_username").asText();
    }

    /** Writes parameters for an address or a form. */
    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> NodeClient.segment(entry.getKey()) + "=" + NodeClient.segment(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private JsonNode token(Map<String, String> form) {
        return post("/oauth2/token", form);
    }

    private JsonNode post(String path, Map<String, String> form) {
        return http.send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form(form)),
                Optional.empty());
    }
}
