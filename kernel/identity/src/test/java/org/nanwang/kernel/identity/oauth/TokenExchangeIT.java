package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.client.ClientName;
import org.nanwang.kernel.identity.client.InstallationClients;
import org.nanwang.kernel.identity.client.InstallationClients.Installed;
import org.nanwang.sdk.app.InstallationId;

/** An app calls another on behalf of the person who called it. */
class TokenExchangeIT extends DatabaseTest {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String AIR = OAuthCity.ISSUER + "/370811/air/";
    private static final String SCOPE = "openid parking:report:370811 air:read:370811";

    private OAuthCity city;
    private String parking;
    private String air;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        parking = clients().app(installed("parking", "/370811/air/"));
        air = clients().app(installed("air", "/370811/noise/"));
        clients().page(installed("parking", "/370811/air/"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void anAppCallsAnotherOnBehalfOfThePersonWhoCalledIt() throws ParseException {
        String token = personsToken();
        city.clock.advance(Duration.ofMinutes(10));
        Response answer = exchange("parking", parking, token, "resource", AIR);
        assertEquals(ACCESS_TOKEN, House.body(answer).get("issued_token_type"));
        assertEquals("Bearer", House.body(answer).get("token_type"));
        assertEquals(3000L, ((Number) House.body(answer).get("expires_in")).longValue());
        assertNull(House.body(answer).get("refresh_token"));
        JWTClaimsSet before = claims(token);
        JWTClaimsSet after = claims(text(answer));
        assertEquals(before.getSubject(), after.getSubject());
        assertEquals(before.getExpirationTime(), after.getExpirationTime());
        assertEquals(before.getStringClaim("grant_id"), after.getStringClaim("grant_id"));
        assertEquals(List.of(AIR), after.getAudience());
        assertEquals(Map.of("sub", "370811-parking"), after.getJSONObjectClaim("act"));
        var caller = city.caller(text(answer), "/370811/air/api/today").orElseThrow();
        assertEquals("zhang.san", caller.name());
        assertEquals(Optional.of("370811-parking"), caller.actor());
        assertTrue(caller.may("air:read:370811"));
        assertTrue(city.caller(text(answer), "/370811/parking/api").isEmpty());
        assertTrue(city.caller(token, "/370811/parking/api").orElseThrow().actor().isEmpty());
    }

    @Test
    void theTargetMayBeNamedAsTheInstallationThatAnswersThere() throws ParseException {
        Response answer = exchange("parking", parking, personsToken(), "audience", "370811-air");
        assertEquals(List.of(AIR), claims(text(answer)).getAudience());
    }

    @Test
    void whoPassesATokenOnIsNamedWithAllBeforeThem() throws ParseException {
        String first = text(exchange("parking", parking, personsToken(), "resource", AIR));
        String second = text(exchange("air", air, first, "resource", OAuthCity.ISSUER + "/370811/noise/"));
        assertEquals(Map.of("sub", "370811-air", "act", Map.of("sub", "370811-parking")),
                claims(second).getJSONObjectClaim("act"));
        assertEquals(Optional.of("370811-air"), city.caller(second, "/370811/noise/").orElseThrow().actor());
        assertEquals(claims(second).getJSONObjectClaim("act"), introspected(second).get("act"));
    }

    @Test
    void aTokenIsNotPassedOnForEver() {
        String loop = clients().app(installed("parking", "/370811/parking/"));
        String token = personsToken();
        for (int i = 0; i < 5; i++) {
            token = text(exchange("parking", loop, token, "resource", OAuthCity.ISSUER + "/370811/parking/"));
        }
        assertError("invalid_request", exchange("parking", loop, token, "resource", OAuthCity.ISSUER + "/370811/parking/"));
    }

    @Test
    void delegationNarrowsButNeverWidens() throws ParseException {
        String token = personsToken();
        Response narrow = exchange("parking", parking, token, "resource", AIR, "scope", "air:read:370811");
        assertEquals("air:read:370811", claims(text(narrow)).getStringClaim("scope"));
        assertFalse(city.caller(text(narrow), "/370811/air/").orElseThrow().may("parking:report:370811"));
        for (String wider : List.of("air:read:370883", "air:*:370811", "*", "parking:read:370811", "offline_access",
                "profile")) {
            assertError("invalid_scope", exchange("parking", parking, token, "resource", AIR, "scope", wider));
        }
        assertError("invalid_scope", exchange("air", air, text(narrow), "resource", OAuthCity.ISSUER + "/370811/noise/",
                "scope", "parking:report:370811"));
    }

    @Test
    void aTokenThatSaysNothingIsPassedOnSayingNothing() {
        String whole = city.module.tokenIssuer().issueFor("zhang.san");
        String token = text(exchange("parking", parking, whole, "resource", AIR));
        assertFalse(city.caller(token, "/370811/air/").orElseThrow().may("air:read:370811"));
        assertTrue(city.caller(text(exchange("parking", parking, whole, "resource", AIR, "scope", "air:read:370811")),
                "/370811/air/").orElseThrow().may("air:read:370811"));
    }

    @Test
    void onlyRegisteredTargetsAreReached() {
        String token = personsToken();
        for (String elsewhere : List.of(OAuthCity.ISSUER + "/370883/air/", OAuthCity.ISSUER + "/platform/accounts",
                OAuthCity.ISSUER, "https://elsewhere.example/", AIR + "../noise/")) {
            assertError("invalid_target", exchange("parking", parking, token, "resource", elsewhere));
        }
        assertError("invalid_target", exchange("parking", parking, token, "audience", "370883-air"));
        assertError("invalid_target", exchange("parking", parking, token));
    }

    @Test
    void anExpiredOrRevokedTokenIsWorthNothing() {
        String token = personsToken();
        city.the(RevocationResource.class).revoke(
                OAuthCity.form("token", token, "client_id", "370811-parking.page"), null, Requests.from("10.0.0.1"));
        assertError("invalid_request", exchange("parking", parking, token, "resource", AIR));
        String late = personsToken();
        city.clock.advance(Duration.ofHours(1));
        assertError("invalid_request", exchange("parking", parking, late, "resource", AIR));
    }

    @Test
    void aTokenForAnotherAddressIsNotTheirsToPassOn() {
        assertError("invalid_request", exchange("air", air, personsToken(), "resource", OAuthCity.ISSUER + "/370811/noise/"));
    }

    @Test
    void onlyAccessTokensOfOursArePassedOn() throws ParseException {
        Response tokens = signIn();
        String id = (String) House.body(tokens).get("id_token");
        assertError("invalid_request", exchange("parking", parking, id, "resource", AIR));
        assertError("invalid_request", exchange("parking", parking, id, "resource", AIR,
                "subject_token_type", "urn:ietf:params:oauth:token-type:id_token"));
        assertError("invalid_request", exchange("parking", parking, "rubbish", "resource", AIR));
        String[] parts = text(tokens).split("\\.");
        assertError("invalid_request", exchange("parking", parking, parts[0] + "." + parts[1] + ".AAAA", "resource", AIR));
        assertError("invalid_request", exchange("parking", parking, text(tokens), "resource", AIR,
                "requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token"));
        assertError("invalid_request", exchange("parking", parking, text(tokens), "resource", AIR,
                "actor_token", text(tokens), "actor_token_type", ACCESS_TOKEN));
    }

    @Test
    void publicAndUnregisteredClientsPassNothingOn() {
        String token = personsToken();
        assertError("unauthorized_client", city.token(form("shop", null, token, "resource", AIR)));
        String secret = city.register("backend", true, List.of("client_credentials"), List.of());
        assertError("unauthorized_client", city.token(form("backend", secret, token, "resource", AIR)));
        assertError("invalid_client", city.token(form("370811-parking", "guess", token, "resource", AIR)));
    }

    @Test
    void endingTheAuthorizationEndsWhatWasMadeOfIt() {
        Response tokens = signIn();
        String passed = text(exchange("parking", parking, text(tokens), "resource", AIR));
        city.the(RevocationResource.class).revoke(OAuthCity.form("token", (String) House.body(tokens).get("refresh_token"),
                "client_id", "370811-parking.page"), null, Requests.from("10.0.0.1"));
        assertTrue(city.caller(passed, "/370811/air/").isEmpty());
    }

    @Test
    void takingBackATokenThatStandsAloneTakesBackWhatWasMadeOfIt() {
        String own = text(city.token("grant_type", "client_credentials", "client_id", "370811-parking", "client_secret",
                parking, "resource", OAuthCity.ISSUER + "/370811/parking/"));
        String passed = text(exchange("parking", parking, own, "resource", AIR));
        assertTrue(city.caller(passed, "/370811/air/").isPresent());
        city.the(RevocationResource.class).revoke(OAuthCity.form("token", own, "client_id", "370811-parking",
                "client_secret", parking), null, Requests.from("10.0.0.1"));
        assertTrue(city.caller(passed, "/370811/air/").isEmpty());
    }

    @Test
    void aRemovedInstallationActsForNobodyAnyMore() {
        String passed = text(exchange("parking", parking, personsToken(), "resource", AIR));
        String further = text(exchange("air", air, passed, "resource", OAuthCity.ISSUER + "/370811/noise/"));
        clients().remove(InstallationId.parse("370811-parking"));
        assertTrue(city.caller(passed, "/370811/air/").isEmpty());
        assertTrue(city.caller(further, "/370811/noise/").isEmpty(), "it came through the removed one");
        city.clock.advance(Duration.ofSeconds(2));
        clients().page(installed("parking", "/370811/air/"));
        String again = clients().app(installed("parking", "/370811/air/"));
        assertFalse(again.equals(parking));
        assertTrue(city.caller(text(exchange("parking", again, personsToken(), "resource", AIR)), "/370811/air/").isPresent());
    }

    @Test
    void installationsAreKeptWithoutChangeAndWithoutNoise() {
        int before = entries();
        assertEquals(parking, clients().app(installed("parking", "/370811/air/")));
        clients().page(installed("parking", "/370811/air/"));
        assertEquals(before, entries());
        clients().page(installed("parking", "/370811/noise/"));
        assertEquals(before + 1, entries());
    }

    private int entries() {
        return city.sql.query("select 1 from audit", row -> 1).size();
    }

    private InstallationClients clients() {
        return city.module.installationClients();
    }

    private static Installed installed(String app, String reaches) {
        InstallationId id = InstallationId.parse("370811-" + app);
        return new Installed(id, new ClientName(app, app, Optional.of(id.region())), "/370811/" + app + "/",
                Set.of("*:*:370811"), Set.of(reaches));
    }

    private Response signIn() {
        String home = OAuthCity.ISSUER + "/370811/parking/";
        String code = city.code("client_id", "370811-parking.page", "redirect_uri", home, "scope", SCOPE, "resource", home);
        return city.redeem(code, "client_id", "370811-parking.page", "redirect_uri", home);
    }

    private String personsToken() {
        return text(signIn());
    }

    private Response exchange(String app, String secret, String token, String... more) {
        return city.token(form("370811-" + app, secret, token, more));
    }

    private static String[] form(String client, String secret, String token, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of("grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange", "client_id", client, "subject_token", token,
                "subject_token_type", ACCESS_TOKEN));
        if (secret != null) {
            fields.addAll(List.of("client_secret", secret));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private Map<String, Object> introspected(String token) {
        return House.body(city.the(IntrospectionResource.class).introspect(OAuthCity.form("token", token),
                House.basic("370811-air", air), Requests.from("10.0.0.1")));
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static String text(Response response) {
        return Optional.ofNullable((String) House.body(response).get("access_token"))
                .orElseThrow(() -> new AssertionError(House.body(response).toString()));
    }

    private static void assertError(String error, Response response) {
        assertEquals(error, House.body(response).get("error"), () -> House.body(response).toString());
    }
}
