package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.IdentityModule;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.sdk.error.Refusal;

/** What clients get, keep and lose. */
class TokensIT extends DatabaseTest {

    private static final String ANYWHERE = "/platform/accounts";

    private OAuthCity city;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aCodeIsWorthTokens() throws ParseException {
        Response response = city.redeem(city.code());
        assertEquals(200, response.getStatus(), () -> House.body(response).toString());
        assertEquals("no-store", response.getHeaderString("Cache-Control"));
        assertNotNull(text(response, "refresh_token"));
        JWTClaimsSet id = SignedJWT.parse(text(response, "id_token")).getJWTClaimsSet();
        assertEquals(List.of("shop"), id.getAudience());
        assertEquals("n-1", id.getStringClaim("nonce"));
        assertEquals("zhang.san", id.getStringClaim("preferred_username"));
        assertEquals(city.clock.instant().getEpochSecond(), id.getLongClaim("auth_time"));
        var caller = city.caller(text(response, "access_token"), ANYWHERE).orElseThrow();
        assertEquals("zhang.san", caller.name());
        assertTrue(caller.may("parking:report:370811"));
        assertFalse(caller.may("installation:install:370811"), "the account may, but did not give it to the app");
        Map<String, Object> info = House.body(userInfo(text(response, "access_token")));
        assertEquals(id.getSubject(), info.get("sub"));
    }

    @Test
    void aCodeUsedTwiceVoidsItsTokens() {
        String code = city.code();
        Response first = city.redeem(code);
        assertTrue(city.caller(text(first, "access_token"), ANYWHERE).isPresent());
        assertError("invalid_grant", city.redeem(code));
        assertTrue(city.caller(text(first, "access_token"), ANYWHERE).isEmpty());
        assertError("invalid_grant", city.refresh(text(first, "refresh_token")));
    }

    @Test
    void aCodeIsBoundToVerifierAddressClientAndTime() {
        city.register("other", false, List.of("authorization_code"), List.of());
        assertError("invalid_grant", city.redeem(city.code(), "code_verifier", "w".repeat(43)));
        assertError("invalid_grant", city.redeem(city.code(), "redirect_uri", "http://127.0.0.1/back"));
        assertError("invalid_grant", city.redeem(city.code(), "client_id", "other"));
        assertError("invalid_grant", city.redeem("guess"));
        String code = city.code();
        city.clock.advance(Duration.ofSeconds(61));
        assertError("invalid_grant", city.redeem(code));
    }

    @Test
    void withoutAVerifierACodeIsWorthNothing() {
        assertError("invalid_request", city.token("grant_type", "authorization_code", "code", city.code(),
                "redirect_uri", OAuthCity.REDIRECT, "client_id", "shop"));
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Response first = city.redeem(city.code());
        Response second = city.refresh(text(first, "refresh_token"));
        Response third = city.refresh(text(second, "refresh_token"));
        assertEquals(200, third.getStatus());
        assertNotEquals(text(first, "refresh_token"), text(second, "refresh_token"));
        assertTrue(city.caller(text(third, "access_token"), ANYWHERE).orElseThrow().may("parking:report:370811"));
    }

    @Test
    void aLostAnswerIsGivenAgain() {
        String token = text(city.redeem(city.code()), "refresh_token");
        String lost = text(city.refresh(token), "refresh_token");
        city.clock.advance(Duration.ofSeconds(29));
        String again = text(city.refresh(token), "refresh_token");
        assertEquals(lost, again);
        assertEquals(200, city.refresh(again).getStatus());
    }

    @Test
    void aUsedTokenOfLongAgoIsATheftAndEndsAll() {
        String token = text(city.redeem(city.code()), "refresh_token");
        Response next = city.refresh(token);
        city.clock.advance(Duration.ofSeconds(30));
        assertError("invalid_grant", city.refresh(token));
        assertError("invalid_grant", city.refresh(text(next, "refresh_token")));
        assertTrue(city.caller(text(next, "access_token"), ANYWHERE).isEmpty());
    }

    @Test
    void aUsedTokenWhoseSuccessorWasUsedIsATheftAtOnce() {
        String token = text(city.redeem(city.code()), "refresh_token");
        Response last = city.refresh(text(city.refresh(token), "refresh_token"));
        assertError("invalid_grant", city.refresh(token));
        assertError("invalid_grant", city.refresh(text(last, "refresh_token")));
    }

    @Test
    void anotherClientsRefreshTokenIsATheft() {
        city.register("other", false, List.of("authorization_code", "refresh_token"), List.of());
        String token = text(city.redeem(city.code()), "refresh_token");
        assertError("invalid_grant", city.refresh(token, "client_id", "other"));
        assertError("invalid_grant", city.refresh(token));
    }

    @Test
    void aRefreshNarrowsButDoesNotWiden() {
        String token = text(city.redeem(city.code()), "refresh_token");
        Response narrow = city.refresh(token, "scope", "openid");
        assertFalse(city.caller(text(narrow, "access_token"), ANYWHERE).orElseThrow().may("parking:report:370811"));
        assertError("invalid_scope", city.refresh(text(narrow, "refresh_token"), "scope", "openid parking:read:370811"));
    }

    @Test
    void aTokenForOneInstallationIsGoodThereOnly() {
        String place = OAuthCity.ISSUER + "/370811/parking/";
        Response response = city.redeem(city.code("resource", place));
        String token = text(response, "access_token");
        assertTrue(city.caller(token, "/370811/parking/api/lots").isPresent());
        for (String elsewhere : List.of("/370811/parking2/api", "/370883/parking/api", "/platform/accounts", "/")) {
            assertTrue(city.caller(token, elsewhere).isEmpty(), elsewhere);
        }
        assertEquals(200, userInfo(token).getStatus());
    }

    @Test
    void aClientOfOneInstallationGetsTokensForNoOther() {
        city.register("booth", false, List.of("authorization_code"), List.of("/370811/parking/"));
        assertEquals(List.of("invalid_target"), OAuthCity.answer(city.surfer("en").open(OAuthCity.address(
                "client_id", "booth", "resource", OAuthCity.ISSUER + "/370883/parking/"))).get("error"));
        Response response = city.redeem(city.code("client_id", "booth"), "client_id", "booth");
        assertTrue(city.caller(text(response, "access_token"), ANYWHERE).isEmpty());
        assertTrue(city.caller(text(response, "access_token"), "/370811/parking/").isPresent());
    }

    @Test
    void aTokenGivenBackIsVoid() {
        Response first = city.redeem(city.code());
        revoke(text(first, "access_token"));
        assertTrue(city.caller(text(first, "access_token"), ANYWHERE).isEmpty());
        Response second = city.refresh(text(first, "refresh_token"));
        revoke(text(second, "refresh_token"));
        assertTrue(city.caller(text(second, "access_token"), ANYWHERE).isEmpty());
        assertError("invalid_grant", city.refresh(text(second, "refresh_token")));
        assertEquals(200, revoke("rubbish").getStatus());
    }

    @Test
    void anotherNodeHonoursARevocationWithinASecond() {
        String token = text(city.redeem(city.code()), "access_token");
        try (IdentityModule other = city.another(storage(), audit(), data())) {
            assertTrue(knows(other, token));
            revoke(token);
            city.clock.advance(Duration.ofSeconds(1));
            assertFalse(knows(other, token));
        }
    }

    @Test
    void aRemovedClientsTokensEndOnAllNodesWithinASecond() {
        Response tokens = city.redeem(city.code());
        String token = text(tokens, "access_token");
        try (IdentityModule other = city.another(storage(), audit(), data())) {
            assertTrue(knows(other, token));
            city.removeClient("shop");
            assertFalse(knows(city.module, token), "at once");
            city.clock.advance(Duration.ofSeconds(1));
            assertFalse(knows(other, token));
        }
        city.clock.advance(Duration.ofSeconds(1));
        city.register("shop", false, List.of("authorization_code", "refresh_token"), List.of());
        assertError("invalid_grant", city.refresh(text(tokens, "refresh_token")));
        assertEquals(200, city.surfer("en").open(OAuthCity.address()).getStatus(), "asked again");
        assertTrue(knows(city.module, text(city.redeem(city.code()), "access_token")), "a new client of the same name");
    }

    @Test
    void aRemovedAccountsTokensEndOnAllNodesWithinASecond() {
        String token = text(city.redeem(city.code()), "access_token");
        try (IdentityModule other = city.another(storage(), audit(), data())) {
            assertTrue(knows(other, token));
            city.the(AccountsResource.class).remove("zhang.san", city.admin());
            assertFalse(knows(city.module, token), "at once");
            city.clock.advance(Duration.ofSeconds(1));
            assertFalse(knows(other, token));
        }
    }

    @Test
    void aTokenTellsOfItselfToItsOwnClientOnly() {
        String secret = city.register("backend", true, List.of("authorization_code"), List.of());
        String code = city.code("client_id", "backend");
        String token = text(city.redeem(code, "client_id", "backend", "client_secret", secret), "access_token");
        assertEquals(true, introspect("backend", secret, token).get("active"));
        String stranger = city.register("stranger", true, List.of("client_credentials"), List.of());
        assertEquals(Map.of("active", false), introspect("stranger", stranger, token));
        city.clock.advance(Duration.ofHours(1));
        assertEquals(Map.of("active", false), introspect("backend", secret, token));
    }

    @Test
    void aClientWithASecretMustShowIt() {
        String secret = city.register("backend", true, List.of("authorization_code"), List.of());
        assertError("invalid_client", city.redeem(city.code("client_id", "backend"), "client_id", "backend"));
        assertError("invalid_client", city.redeem(
                city.code("client_id", "backend"), "client_id", "backend", "client_secret", "guess"));
        assertError("unauthorized_client", city.token("grant_type", "client_credentials", "client_id", "backend",
                "client_secret", secret));
        assertError("unsupported_grant_type", city.token("grant_type", "password", "username", "zhang.san",
                "password", OAuthCity.PASSWORD, "client_id", "shop"));
    }

    @Test
    void endingASessionEndsItsTokensButNotThoseForLater() {
        Surfer surfer = city.surfer("en");
        Response with = city.redeem(OAuthCity.answer(city.agree(surfer, OAuthCity.address())).get("code").get(0));
        Response later = city.redeem(OAuthCity.answer(city.agree(surfer,
                OAuthCity.address("scope", "openid offline_access"))).get("code").get(0));
        Surfer account = city.accountSurfer();
        account.steal(surfer);
        Response page = account.open("/account/");
        assertTrue(page.getEntity().toString().contains("Surfer &lt;b&gt;1&lt;/b&gt;"));
        assertTrue(page.getEntity().toString().contains("Shop &lt;i&gt;"));
        account.submit(page, "step", "sign-out");
        assertError("invalid_grant", city.refresh(text(with, "refresh_token")));
        assertEquals(200, city.refresh(text(later, "refresh_token")).getStatus());
        assertTrue(account.open("/account/").getEntity().toString().contains("type=\"password\""));
    }

    @Test
    void withdrawingEndsWhatAnAppMay() {
        Surfer surfer = city.surfer("en");
        Response tokens = city.redeem(OAuthCity.answer(city.agree(surfer, OAuthCity.address())).get("code").get(0));
        Surfer account = city.accountSurfer();
        account.steal(surfer);
        account.submit(account.open("/account/"), "step", "withdraw", "id", "shop");
        assertTrue(city.caller(text(tokens, "access_token"), ANYWHERE).isEmpty());
        assertEquals(200, surfer.open(OAuthCity.address()).getStatus(), "asked again");
    }

    @Test
    void aRemovedAccountTakesAllAlong() {
        Response tokens = city.redeem(city.code());
        new SqlDirectory(city.sql, audit()).remove(Account.Kind.PERSON, "zhang.san");
        assertError("invalid_grant", city.refresh(text(tokens, "refresh_token")));
    }

    @Test
    void aRequestSentAheadIsAnsweredOnce() {
        Response pushed = push(OAuthCity.address());
        assertEquals(201, pushed.getStatus(), () -> House.body(pushed).toString());
        String address = OAuthCity.address("scope", "", "redirect_uri", "", "state", "", "nonce", "", "response_type", "",
                "code_challenge", "", "code_challenge_method", "", "request_uri", text(pushed, "request_uri"));
        Surfer surfer = city.surfer("en");
        Response back = city.agree(surfer, address);
        assertEquals(200, city.redeem(OAuthCity.answer(back).get("code").get(0)).getStatus());
        assertEquals(400, surfer.open(address).getStatus());
        assertError("invalid_scope", push(OAuthCity.address("scope", "installation:install:370811")));
        assertError("invalid_request", push(OAuthCity.address("redirect_uri", "https://evil.example/")));
    }

    private static boolean knows(IdentityModule node, String token) {
        try {
            node.identity().caller(Optional.of("Bearer " + token), ANYWHERE);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private Response push(String address) {
        var query = Parameters.of(address.substring(address.indexOf('?') + 1)).all();
        var form = OAuthCity.form();
        query.forEach((name, values) -> form.putSingle(name, values.get(0)));
        return city.the(PushedResource.class).push(form, null, Requests.from("10.0.0.1"));
    }

    private Response revoke(String token) {
        return city.the(RevocationResource.class)
                .revoke(OAuthCity.form("token", token, "client_id", "shop"), null, Requests.from("10.0.0.1"));
    }

    private Map<String, Object> introspect(String client, String secret, String token) {
        return House.body(city.the(IntrospectionResource.class).introspect(OAuthCity.form("token", token),
                House.basic(client, secret), Requests.from("10.0.0.1")));
    }

    private Response userInfo(String token) {
        return city.the(UserInfoResource.class).get("Bearer " + token);
    }

    private static String text(Response response, String name) {
        return Optional.ofNullable((String) House.body(response).get(name))
                .orElseThrow(() -> new AssertionError(House.body(response).toString()));
    }

    private static void assertError(String error, Response response) {
        assertEquals(error, House.body(response).get("error"), () -> House.body(response).toString());
    }
}
