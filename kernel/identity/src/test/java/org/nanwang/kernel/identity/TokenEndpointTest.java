package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.client.ClientsResource.MadeClient;
import org.nanwang.kernel.identity.client.ClientsResource.NewClient;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

class TokenEndpointTest {

    private static final String PASSWORD = "a long password";

    @TempDir
    private Path data;
    private House house;
    private String secret;

    @BeforeEach
    void open() {
        house = new House(data);
        house.add("zhang.san", PASSWORD, "county-operator:370811");
        secret = ((MadeClient) house.clients()
                .create(new NewClient("camera", List.of("device:370811"), null, null), house.admin()).getEntity()).secret();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTokenIsAsRfc9068Says() throws Exception {
        Response response = house.token(Optional.of(House.basic("camera", secret)), "grant_type", "client_credentials");
        assertEquals(200, response.getStatus());
        assertEquals("Bearer", House.body(response).get("token_type"));
        assertEquals(3600L, ((Number) House.body(response).get("expires_in")).longValue());
        assertEquals("no-store", response.getHeaderString("Cache-Control"));
        SignedJWT token = SignedJWT.parse(House.accessToken(response));
        assertEquals("at+jwt", token.getHeader().getType().getType());
        assertEquals("http://127.0.0.1:8370", token.getJWTClaimsSet().getIssuer());
    }

    @Test
    void aMachineSignsInWithItsSecretInTheHeaderOrTheForm() {
        Response header = house.token(Optional.of(House.basic("camera", secret)), "grant_type", "client_credentials");
        Response form = house.token(Optional.empty(), "grant_type", "client_credentials", "client_id", "camera",
                "client_secret", secret);
        for (Response response : List.of(header, form)) {
            Caller caller = house.caller(House.accessToken(response));
            assertTrue(caller.person().isEmpty());
            assertEquals(Optional.of("camera"), caller.client());
            assertTrue(caller.may("parking:report:370811"));
        }
    }

    @Test
    void aTokenCanBeNarrowedButNotWidened() {
        Response narrowed = house.token(Optional.of(House.basic("camera", secret)),
                "grant_type", "client_credentials", "scope", "parking:report:370811");
        assertEquals("parking:report:370811", House.body(narrowed).get("scope"));
        assertFalse(house.caller(House.accessToken(narrowed)).may("air:report:370811"));
        assertError(400, "invalid_scope", house.token(Optional.of(House.basic("camera", secret)),
                "grant_type", "client_credentials", "scope", "parking:report:370883"));
    }

    @Test
    void wrongAndUnknownLookTheSame() {
        assertEquals(Optional.empty(), house.signIn("zhang.san", "not the password"));
        assertEquals(Optional.empty(), house.signIn("nobody", "not the password"));
        Response guessed = house.token(Optional.of(House.basic("camera", "guess")), "grant_type", "client_credentials");
        assertError(401, "invalid_client", guessed);
        assertTrue(guessed.getHeaderString("WWW-Authenticate").startsWith("Basic"));
    }

    @Test
    void aPersonIsNoClientAndAClientNoPerson() {
        assertError(401, "invalid_client",
                house.token(Optional.of(House.basic("zhang.san", PASSWORD)), "grant_type", "client_credentials"));
        assertEquals(Optional.empty(), house.signIn("camera", secret));
    }

    @Test
    void badRequestsAreToldAsRfc6749Says() {
        assertError(400, "invalid_request", house.token(Optional.empty()));
        assertError(400, "unsupported_grant_type", house.token(Optional.empty(), "grant_type", "magic"));
        assertError(401, "invalid_client", house.token(Optional.empty(), "grant_type", "client_credentials"));
        assertError(400, "invalid_request", house.token(Optional.empty(), "grant_type", "client_credentials",
                "client_id", "camera", "client_id", "barrier", "client_secret", secret));
    }

    @Test
    void nobodysPasswordIsTaken() {
        assertError(400, "unsupported_grant_type", house.token(Optional.empty(), "grant_type", "password",
                "username", "zhang.san", "password", PASSWORD, "client_id", "nanwang"));
    }

    @Test
    void whoGuessesASecretIsToldToStopAndKeepsNobodyOut() {
        for (int i = 0; i < 5; i++) {
            house.token(Optional.of(House.basic("camera", "guess")), "grant_type", "client_credentials");
        }
        Response response = house.token(Optional.of(House.basic("camera", "guess")), "grant_type", "client_credentials");
        assertError(429, "slow_down", response);
        assertEquals("60", response.getHeaderString("Retry-After"));
        assertEquals(200, house.token(Optional.of(House.basic("camera", secret)), "grant_type", "client_credentials").getStatus());
    }

    @Test
    void signInsAreAuditedAndGuessesOnlyUntilTheyAreStopped() {
        house.trail.clear();
        house.signIn("zhang.san", PASSWORD);
        for (int i = 0; i < 5; i++) {
            house.signIn("zhang.san", "guess");
        }
        assertThrows(Refusal.class, () -> house.signIn("zhang.san", PASSWORD));
        assertEquals(List.of("granted", "refused", "refused", "refused", "refused", "refused"),
                house.trail.stream().map(entry -> entry.after().get("outcome")).toList());
        AuditEntry refused = house.trail.get(5);
        assertEquals(new AuditEntry("zhang.san", "account:sign-in", "zhang.san", Optional.empty(), Map.of(),
                Map.of("outcome", "refused", "address", "10.0.0.1")), refused);
    }

    @Test
    void aPasswordTypedAsANameIsNotAudited() {
        house.trail.clear();
        house.signIn(PASSWORD, PASSWORD);
        house.token(Optional.of(House.basic("camera", secret)), "grant_type", "client_credentials");
        assertEquals(List.of("account:sign-in ?", "client:sign-in camera"),
                house.trail.stream().map(entry -> entry.action() + " " + entry.object()).toList());
        assertFalse(house.trail.toString().contains(PASSWORD) || house.trail.toString().contains(secret));
    }

    @Test
    void theServerDescribesItselfAndItsPublicKeyOnly() {
        Map<String, Object> metadata = house.module.wellKnownResource().metadata();
        assertEquals("http://127.0.0.1:8370", metadata.get("issuer"));
        assertEquals("http://127.0.0.1:8370/oauth2/token", metadata.get("token_endpoint"));
        Map<String, Object> keys = house.keys();
        assertTrue(keys.toString().contains("P-256"), keys::toString);
        assertFalse(keys.toString().contains(" d="), keys::toString);
    }

    private static void assertError(int status, String error, Response response) {
        assertEquals(error, House.body(response).get("error"), () -> House.body(response).toString());
        assertEquals(status, response.getStatus());
    }
}
