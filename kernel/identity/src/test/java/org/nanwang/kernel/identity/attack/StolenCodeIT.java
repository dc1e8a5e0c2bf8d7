package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;

/** A code in wrong hands: replayed, injected, or asked for without a proof. */
class StolenCodeIT extends DatabaseTest {

    private static OAuthCity city;
    private static Surfer surfer;

    @BeforeAll
    static void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = new Browsers(city).make();
        city.agree(surfer, OAuthCity.address());
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void aReplayEndsAllThatTheCodeWasWorth() {
        String code = code();
        Response tokens = city.redeem(code);
        assertTrue(city.caller(access(tokens), "/").isPresent());
        assertEquals("invalid_grant", House.body(city.redeem(code)).get("error"));
        assertTrue(city.caller(access(tokens), "/").isEmpty());
        assertEquals("invalid_grant", House.body(city.refresh((String) House.body(tokens).get("refresh_token"))).get("error"));
    }

    @Test
    void ofTwoWhoBringACodeAtOnceNobodyKeepsAnything() throws Exception {
        String code = code();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Response> won = new ArrayList<>();
            for (var answer : crowd.invokeAll(Collections.nCopies(8, (Callable<Response>) () -> city.redeem(code)))) {
                if (answer.get().getStatus() == 200) {
                    won.add(answer.get());
                }
            }
            assertTrue(won.size() <= 1, "taken " + won.size() + " times");
            assertTrue(won.stream().allMatch(tokens -> city.caller(access(tokens), "/").isEmpty()));
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void whoHasNoVerifierHasNothing() {
        for (String verifier : List.of("", "short", "w".repeat(43), "v".repeat(42), "v".repeat(44), "V".repeat(43),
                "v".repeat(129), "v".repeat(5000), OAuthCity.address().replaceAll(".*code_challenge=([^&]*).*", "$1"))) {
            Response answer = city.redeem(code(), "code_verifier", verifier);
            assertEquals(400, answer.getStatus(), verifier);
        }
    }

    @Test
    void aProofCannotBeLeftOutOrWeakened() {
        for (String[] weaker : List.of(new String[] {"code_challenge", ""}, new String[] {"code_challenge_method", ""},
                new String[] {"code_challenge_method", "plain"}, new String[] {"code_challenge_method", "s256"},
                new String[] {"code_challenge_method", "S256 plain"}, new String[] {"code_challenge", "v".repeat(42)},
                new String[] {"code_challenge", "v".repeat(44)}, new String[] {"code_challenge", "v".repeat(42) + "="},
                new String[] {"code_challenge", "", "code_challenge_method", ""})) {
            Response back = surfer.open(OAuthCity.address(weaker));
            assertEquals(List.of("invalid_request"), OAuthCity.answer(back).get("error"), String.join("=", weaker));
        }
        Response twice = surfer.open(OAuthCity.address() + "&code_challenge_method=plain");
        assertEquals(List.of("invalid_request"), OAuthCity.answer(twice).get("error"));
    }

    @Test
    void anotherWayOfAnsweringIsNotToBeHad() {
        for (String[] other : List.of(new String[] {"response_type", "token"}, new String[] {"response_type", "id_token"},
                new String[] {"response_type", "code id_token"}, new String[] {"response_type", "none"}, new String[] {"response_type", "code code"},
                new String[] {"response_mode", "fragment"}, new String[] {"response_mode", "form_post"}, new String[] {"response_mode", "web_message"})) {
            Response back = surfer.open(OAuthCity.address(other));
            assertTrue(OAuthCity.answer(back).containsKey("error"), String.join("=", other));
            assertTrue(!back.getHeaderString("Location").contains("#"), "in the query, where no script of the page reads it");
        }
    }

    @Test
    void anotherClientsCodeIsWorthNothingAndIsLost() {
        String secret = city.register("thief", true, List.of("authorization_code", "refresh_token"), List.of());
        String code = code();
        assertEquals(400, city.redeem(code, "client_id", "thief", "client_secret", secret).getStatus());
        assertEquals(400, city.redeem(code).getStatus());
    }

    @Test
    void aCodeIsNoTokenAndATokenNoCode() {
        String code = code();
        assertEquals(400, city.refresh(code).getStatus());
        assertTrue(city.caller(code, "/").isEmpty());
        Response tokens = city.redeem(code);
        assertEquals(400, city.redeem((String) House.body(tokens).get("refresh_token")).getStatus());
        assertEquals(400, city.redeem(access(tokens)).getStatus());
        assertEquals(200, city.refresh((String) House.body(tokens).get("refresh_token")).getStatus());
    }

    private static String code() {
        return OAuthCity.answer(surfer.open(OAuthCity.address())).get("code").get(0);
    }

    private static String access(Response tokens) {
        return (String) House.body(tokens).get("access_token");
    }
}
