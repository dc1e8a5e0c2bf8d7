package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.identity.OAuthCity.address;
import static org.nanwang.kernel.identity.OAuthCity.answer;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;

/** What people and their browsers meet. */
class AuthorizeIT extends DatabaseTest {

    private OAuthCity city;
    private Surfer surfer;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = city.surfer("zh-CN,zh;q=0.9");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aPersonSignsInAndAgreesAndIsSentBack() {
        Response login = surfer.open(address());
        assertTrue(text(login).contains("<html lang=\"zh-CN\">") && text(login).contains("登录"), () -> text(login));
        Response consent = surfer.submit(login, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        for (String told : List.of("小店", "任城区", "zhang.san", "parking:report:370811", "确认您的身份")) {
            assertTrue(text(consent).contains(told), () -> told + " is not in " + text(consent));
        }
        Response back = surfer.submit(consent, "step", "allow");
        assertEquals(303, back.getStatus());
        assertTrue(back.getHeaderString("Location").startsWith(OAuthCity.REDIRECT + "&code="));
        assertEquals(List.of("s&1"), answer(back).get("state"));
        assertEquals(List.of(OAuthCity.ISSUER), answer(back).get("iss"));
    }

    @Test
    void whoIsSignedInAndHasAgreedIsNotAskedAgain() {
        city.agree(surfer, address());
        assertEquals(303, surfer.open(address()).getStatus());
        assertEquals(303, surfer.open(address("prompt", "none")).getStatus());
        assertTrue(text(surfer.open(address("prompt", "consent"))).contains("value=\"allow\""));
        assertTrue(text(surfer.open(address("scope", "openid parking:read:370811"))).contains("value=\"allow\""));
        assertTrue(text(surfer.open(address("prompt", "login"))).contains("type=\"password\""));
    }

    @Test
    void anOldSignInIsNotEnoughForWhoAsksForAFreshOne() {
        city.agree(surfer, address());
        city.clock.advance(Duration.ofSeconds(61));
        assertTrue(text(surfer.open(address("max_age", "60"))).contains("type=\"password\""));
        assertEquals(303, surfer.open(address("max_age", "62")).getStatus());
    }

    @Test
    void aSilentRequestIsAnsweredWithoutAPage() {
        assertError("login_required", surfer.open(address("prompt", "none")));
        city.agree(surfer, address());
        assertError("consent_required", surfer.open(address("prompt", "none", "scope", "openid parking:read:370811")));
    }

    @Test
    void anOldPageDoesNotAgreeForWhoMustSignInAnew() {
        for (String[] fresh : List.of(new String[] {"prompt", "login"}, new String[] {"max_age", "600"})) {
            Response consent = surfer.submit(surfer.open(address(fresh)),
                    "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
            assertTrue(text(consent).contains("value=\"allow\""));
            city.clock.advance(Duration.ofMinutes(11));
            assertTrue(text(surfer.submit(consent, "step", "allow")).contains("type=\"password\""), fresh[0]);
            assertEquals(0, city.sql.query("select 1 from consent", row -> 1).size());
        }
    }

    @Test
    void aPageOfAnEarlierSignInAgreesToNothing() {
        Response consent = surfer.submit(surfer.open(address()),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        surfer.submit(surfer.open(address("prompt", "login")),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertTrue(text(surfer.submit(consent, "step", "allow")).contains("value=\"allow\""), "asked again");
        assertEquals(0, city.sql.query("select 1 from consent", row -> 1).size());
    }

    @Test
    void aPersonMayRefuse() {
        Response consent = surfer.submit(surfer.open(address()),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        Response back = surfer.submit(consent, "step", "deny");
        assertError("access_denied", back);
        assertEquals(List.of("s&1"), answer(back).get("state"));
        assertEquals(List.of(OAuthCity.ISSUER), answer(back).get("iss"));
    }

    @Test
    void answersGoOnlyWhereRegistered() {
        for (String trick : List.of("https://shop.example/done", "https://shop.example/done?from=city/../x",
                "https://shop.example/done?from=city#x", "https://shop.example@evil.example/done?from=city",
                "https://shop.example.evil.example/done?from=city", "https://shop.example/done?from=cit%79",
                "https://SHOP.example/done?from=city", "https://shop.example:443/done?from=city",
                "http://127.0.0.1:99999x/back", "http://127.0.0.1:80@evil.example/back", "http://127.0.0.1/back/more",
                "http://localhost/back", "javascript:alert(1)", "//shop.example/done?from=city")) {
            Response page = surfer.open(address("redirect_uri", trick));
            assertEquals(400, page.getStatus(), trick);
            assertNull(page.getHeaderString("Location"), trick);
        }
        assertEquals(400, surfer.open(address("redirect_uri", "")).getStatus());
        assertEquals(400, surfer.open(address("client_id", "nobody")).getStatus());
        assertEquals(400, surfer.open(address("client_id", "nanwang")).getStatus());
        assertEquals(400, surfer.open(address() + "&redirect_uri=https%3A%2F%2Fevil.example").getStatus());
        assertEquals(200, surfer.open(address("redirect_uri", "http://127.0.0.1:51234/back")).getStatus());
    }

    @Test
    void aWrongRequestIsToldToTheClient() {
        Map<String, String[]> wrong = Map.of(
                "unsupported_response_type", new String[] {"response_type", "token"},
                "invalid_scope", new String[] {"scope", "openid installation:install:370811"},
                "invalid_target", new String[] {"resource", "https://elsewhere.example/"},
                "request_not_supported", new String[] {"request", "e30."});
        wrong.forEach((error, change) -> assertError(error, surfer.open(address(change))));
        for (String[] change : List.of(new String[] {"code_challenge", ""}, new String[] {"code_challenge", "short"},
                new String[] {"code_challenge_method", "plain"}, new String[] {"code_challenge_method", ""},
                new String[] {"response_mode", "fragment"}, new String[] {"prompt", "none login"},
                new String[] {"max_age", "-1"}, new String[] {"nonce", "n".repeat(2001)})) {
            assertError("invalid_request", surfer.open(address(change)));
        }
        assertError("invalid_request", surfer.open(address() + "&nonce=another"));
    }

    @Test
    void oversizedRequestsAreRefused() {
        assertEquals(400, surfer.open(address("state", "s".repeat(10_000))).getStatus());
        Response page = surfer.open(address("state", "s".repeat(2001)));
        assertError("invalid_request", page);
        assertFalse(answer(page).containsKey("state"));
    }

    @Test
    void signingInGivesTheBrowserANewSecret() {
        Response login = surfer.open(address());
        String before = surfer.secret().orElseThrow();
        surfer.submit(login, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertNotEquals(before, surfer.secret().orElseThrow());
        Surfer thief = city.surfer("en");
        thief.steal(surfer);
        assertTrue(text(thief.open(address())).contains("value=\"allow\""), "the new secret opens the session");
        assertEquals(0, city.sql.query("select 1 from session where digest = ?", row -> 1,
                org.nanwang.kernel.identity.account.Secrets.digest(before)).size());
    }

    @Test
    void aFormOfAnotherBrowserSignsNobodyIn() {
        Response foreign = city.surfer("en").open(address());
        surfer.open(address());
        Response page = surfer.submit(foreign, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertEquals(400, page.getStatus());
        assertTrue(text(page).contains("type=\"password\""));
        assertEquals(0, city.sql.query("select 1 from session", row -> 1).size());
    }

    @Test
    void aFormOfAnotherRequestAgreesToNothing() {
        Response consent = surfer.submit(surfer.open(address()),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        String csrf = text(consent).replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        Response other = surfer.open(address("scope", "openid parking:read:370811"));
        Response page = surfer.submit(other, "csrf", csrf, "step", "allow");
        assertTrue(text(page).contains("value=\"allow\""), "asked again");
        assertEquals(0, city.sql.query("select 1 from consent", row -> 1).size());
    }

    @Test
    void pagesCannotBeFramedOrScripted() {
        Response page = surfer.open(address("login_hint", "\"><script>"));
        String policy = page.getHeaderString("Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("form-action 'self' https://shop.example;"), policy);
        assertEquals("DENY", page.getHeaderString("X-Frame-Options"));
        assertEquals("no-store", page.getHeaderString("Cache-Control"));
        assertFalse(text(page).contains("<script"));
        String cookie = page.getHeaderString("Set-Cookie");
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax"), cookie);
        Response consent = surfer.submit(page, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertFalse(text(consent).contains("Shop <i>"));
    }

    @Test
    void guessingPasswordsIsStopped() {
        for (int i = 0; i < 5; i++) {
            Response page = surfer.submit(surfer.open(address()), "name", "zhang.san", "password", "guess", "step", "login");
            assertTrue(text(page).contains("账号或密码不对"), () -> text(page));
        }
        Response page = surfer.submit(surfer.open(address()),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertTrue(text(page).contains("失败次数过多"), () -> text(page));
    }

    @Test
    void aSessionEndsWhenUnusedAndInAnyCaseAfterHalfADay() {
        city.agree(surfer, address());
        for (int hour = 0; hour < 11; hour++) {
            city.clock.advance(Duration.ofHours(1));
            assertEquals(303, surfer.open(address()).getStatus());
        }
        city.clock.advance(Duration.ofHours(1));
        assertEquals(200, surfer.open(address()).getStatus());
    }

    private static String text(Response page) {
        return String.valueOf(page.getEntity());
    }

    private static void assertError(String error, Response response) {
        assertEquals(303, response.getStatus(), () -> error + ": " + text(response));
        assertEquals(List.of(error), answer(response).get("error"));
        assertEquals(List.of(OAuthCity.ISSUER), answer(response).get("iss"));
    }
}
