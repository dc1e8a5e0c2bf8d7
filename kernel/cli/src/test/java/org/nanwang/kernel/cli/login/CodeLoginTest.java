package org.nanwang.kernel.cli.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.cli.FakeNode;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;

class CodeLoginTest {

    private static final String ISSUER = "http://city.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpResponse<String>> pages = new ArrayList<>();
    private FakeNode node;
    private Map<String, String> asked;

    @BeforeEach
    void open() throws IOException {
        node = new FakeNode()
                .on("GET /.well-known/oauth-authorization-server", 200, "{\"issuer\":\"" + ISSUER
                        + "\",\"authorization_endpoint\":\"" + ISSUER + "/oauth2/authorize\"}")
                .on("POST /oauth2/token", 200, "{\"access_token\":\"token\"}");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theCodeOfTheAnswerIsRedeemedWithTheVerifier() throws Exception {
        assertEquals("token", login(Optional.empty(), "?code=c0de&state=STATE&iss=" + ISSUER));
        Map<String, String> redeemed = parameters(node.asked("POST /oauth2/token").orElseThrow().body());
        assertEquals("c0de", redeemed.get("code"));
        assertEquals(asked.get("redirect_uri"), redeemed.get("redirect_uri"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(redeemed.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertEquals(asked.get("code_challenge"), Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertTrue(pages.get(0).body().contains("the end") && !asked.containsKey("login_hint"));
    }

    @Test
    void aNamedAccountIsAskedForItsPassword() {
        login(Optional.of("li.si"), "?code=c0de&state=STATE&iss=" + ISSUER);
        assertEquals("li.si login", asked.get("login_hint") + " " + asked.get("prompt"));
    }

    @Test
    void onlyAnAnswerWithOurStateIsTaken() {
        assertEquals("token", login(Optional.empty(), "?code=evil&state=guess&iss=" + ISSUER, "favicon.ico?state=STATE",
                "?code=c0de&state=STATE&iss=" + ISSUER));
        assertEquals(List.of(404, 404, 200), pages.stream().map(HttpResponse::statusCode).toList());
        assertTrue(node.bodies("POST /oauth2/token").get(0).contains("code=c0de"));
    }

    @Test
    void anAnswerOfAnotherServerIsRefused() {
        assertThrows(CliProblem.class,
                () -> login(Optional.empty(), "?code=c0de&state=STATE&iss=http://evil.example"));
        assertThrows(CliProblem.class, () -> login(Optional.empty(), "?code=c0de&state=STATE"));
        assertTrue(node.bodies("POST /oauth2/token").isEmpty());
    }

    @Test
    void aRefusalIsTold() {
        CliProblem problem = assertThrows(CliProblem.class,
                () -> login(Optional.empty(), "?error=access_denied&state=STATE&iss=" + ISSUER));
        assertEquals("access_denied", problem.arguments()[0]);
    }

    private String login(Optional<String> name, String... answers) {
        CodeLogin.Told browser = new CodeLogin.Told() {
            @Override
            public void go(URI address) {
                asked = parameters(address.getRawQuery());
                for (String answer : answers) {
                    visit(asked.get("redirect_uri") + answer.replace("STATE", asked.get("state")));
                }
            }

            @Override
            public String page() {
                return "the end";
            }
        };
        return new CodeLogin(new NodeClient(node.address(), Locale.ENGLISH).oauth(), browser).run(name)
                .path("access_token").asText();
    }

    private void visit(String address) {
        try {
            pages.add(http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
