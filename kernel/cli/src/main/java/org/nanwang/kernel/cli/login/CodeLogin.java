package org.nanwang.kernel.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeOAuth;
import org.nanwang.kernel.cli.session.CliProblem;

/** Signs a person in with a browser on this machine: authorization code, PKCE, an answer to a loopback address. */
public final class CodeLogin {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final NodeOAuth oauth;
    private final Told told;

    /** What the person is shown. */
    public interface Told {

        /** Says where to go, and takes the person there. */
        void go(URI address);

        /** Gives the page that the browser shows at the end. */
        String page();
    }

    /** Signs in at a node. */
    public CodeLogin(NodeOAuth oauth, Told told) {
        this.oauth = oauth;
        this.told = told;
    }

    /**
     * Signs in.
     *
     * @param name the account to suggest; with one, whoever is signed in already is asked for a password all the same
     * @return the token endpoint's answer
     */
    public JsonNode run(Optional<String> name) {
        JsonNode server = oauth.metadata();
        String state = Pkce.random();
        Pkce pkce = Pkce.make();
        try (Loopback loopback = new Loopback(state, told.page())) {
            told.go(address(server, loopback.address(), state, pkce, name));
            Map<String, String> answer = loopback.await(PATIENCE).orElseThrow(() -> new CliProblem("problem.login-late"));
            // RFC 9207: an answer of another server must not bring this one's code there
            if (!server.path("issuer").asText().equals(answer.get("iss")) || !answer.containsKey("code")) {
                throw new CliProblem("problem.login-denied", answer.getOrDefault("error", "iss"));
            }
            return oauth.code(answer.get("code"), pkce.verifier(), loopback.address());
        }
    }

    private static URI address(JsonNode server, String redirect, String state, Pkce pkce, Optional<String> name) {
        Map<String, String> asked = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", NodeOAuth.CLIENT,
                "scope", NodeOAuth.SCOPE, "redirect_uri", redirect, "state", state,
                "code_challenge", pkce.challenge(), "code_challenge_method", "S256"));
        name.ifPresent(account -> asked.putAll(Map.of("login_hint", account, "prompt", "login")));
        return URI.create(server.path("authorization_endpoint").asText() + "?" + NodeOAuth.form(asked));
    }
}
