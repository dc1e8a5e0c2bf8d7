package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;

/** What people see and change of their own account. */
class OwnAccountIT extends DatabaseTest {

    private static final String NEXT = "quite another one";

    private OAuthCity city;
    private Surfer account;
    /** The trail is only ever added to: what was there before is of another test. */
    private long mark;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        mark = city.sql.one("select coalesce(max(id), 0) from audit", row -> row.getLong(1)).orElseThrow();
        account = city.accountSurfer();
        login(account, OAuthCity.PASSWORD);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void whoKnowsTheOldPasswordSetsANewOne() {
        Response changed = change(OAuthCity.PASSWORD, NEXT);
        assertEquals(200, changed.getStatus(), () -> text(changed));
        assertTrue(text(account.open("/account/")).contains("zhang.san"));
        assertEquals(400, login(city.accountSurfer(), OAuthCity.PASSWORD).getStatus());
        assertEquals(303, login(city.accountSurfer(), NEXT).getStatus());
        assertEquals(List.of("granted"), outcomes());
    }

    @Test
    void aChangeEndsWhatWasBegunElsewhere() {
        Surfer other = city.accountSurfer();
        login(other, OAuthCity.PASSWORD);
        Surfer shop = city.surfer("en");
        Map<String, Object> tokens = House.body(city.redeem(OAuthCity.answer(city.agree(shop,
                OAuthCity.address("scope", "openid offline_access"))).get("code").get(0)));
        String before = account.secret().orElseThrow();
        change(OAuthCity.PASSWORD, NEXT);

        assertFalse(before.equals(account.secret().orElseThrow()));
        assertTrue(text(other.open("/account/")).contains("type=\"password\""));
        assertEquals("invalid_grant", House.body(city.refresh((String) tokens.get("refresh_token"))).get("error"));
        assertTrue(city.caller((String) tokens.get("access_token"), "/oauth2/userinfo").isEmpty());
    }

    @Test
    void guessingTheOldPasswordInABrowserLeftOpenIsStopped() {
        for (int i = 0; i < 5; i++) {
            assertEquals(400, change("guess number " + i, NEXT).getStatus());
        }
        Response stopped = change(OAuthCity.PASSWORD, NEXT);
        assertEquals(429, stopped.getStatus());
        assertEquals("60", stopped.getHeaderString("Retry-After"));
        assertEquals(303, login(city.accountSurfer(), OAuthCity.PASSWORD).getStatus());
        assertEquals(List.of("refused", "refused", "refused", "refused", "refused"), outcomes());
    }

    @Test
    void aNewPasswordHasToBeOne() {
        assertTrue(text(change(OAuthCity.PASSWORD, "too short")).contains("shorter than 10"));
        assertTrue(text(change(OAuthCity.PASSWORD, "x".repeat(201))).contains("longer than 200"));
        assertTrue(text(change(OAuthCity.PASSWORD, "aaaaabbbbb")).contains("easy to guess"));
        assertTrue(text(change(OAuthCity.PASSWORD, "I am Zhang.San!")).contains("easy to guess"));
        assertTrue(text(change(OAuthCity.PASSWORD, OAuthCity.PASSWORD)).contains("the old one"));
        assertEquals(303, login(city.accountSurfer(), OAuthCity.PASSWORD).getStatus());
        assertEquals(List.of(), outcomes());
    }

    @Test
    void aFormOfSomebodyElseChangesNothing() {
        Response page = account.submit(account.open("/account/"), "step", "password");
        account.submit(page, "csrf", "guess", "step", "change-password", "password", OAuthCity.PASSWORD, "new-password", NEXT);
        assertEquals(303, login(city.accountSurfer(), OAuthCity.PASSWORD).getStatus());
    }

    @Test
    void whoHasASecondFactorSignsInAnewFirst() {
        city.sql.update("insert into one_time_code (account, sealed, confirmed) select id, '', true from account where name = 'zhang.san'");
        city.sql.update("update session set proofs = '{pwd,otp,mfa}'");
        assertTrue(text(account.submit(account.open("/account/"), "step", "password")).contains("new-password"));
        city.clock.advance(Duration.ofMinutes(11));
        assertFalse(text(account.submit(account.open("/account/"), "step", "password")).contains("new-password"));
    }

    @Test
    void triesThatFailedAreToldToWhoeverSignsInNext() {
        Surfer stranger = city.accountSurfer().from("10.9.9.9");
        login(stranger, "guess number one");
        assertTrue(text(account.open("/account/")).contains("One try to sign in as you has failed"));
        city.clock.advance(Duration.ofHours(1));
        login(stranger, "guess number two");
        Surfer next = city.accountSurfer();
        login(next, OAuthCity.PASSWORD);

        String told = text(next.open("/account/"));
        assertTrue(told.contains("2 tries to sign in as you have failed") && told.contains("from 10.9.9.9"), told);
        Surfer afterwards = city.accountSurfer();
        login(afterwards, OAuthCity.PASSWORD);
        assertFalse(text(afterwards.open("/account/")).contains("have failed"));
    }

    @Test
    void allOtherSessionsEndAtOnce() {
        Surfer other = city.accountSurfer();
        login(other, OAuthCity.PASSWORD);
        account.submit(account.open("/account/"), "step", "end-others");
        assertTrue(text(other.open("/account/")).contains("type=\"password\""));
        assertFalse(text(account.open("/account/")).contains("end-others"));
    }

    @Test
    void whatAnAppMayDoIsSaidAndEnds() {
        Surfer shop = city.surfer("en");
        Map<String, Object> tokens = House.body(city.redeem(OAuthCity.answer(city.agree(shop, OAuthCity.address())).get("code").get(0)));
        String page = text(account.open("/account/"));
        assertTrue(page.contains("Do &#39;report&#39; with &#39;parking&#39; in: Rencheng District"), page);
        account.submit(account.open("/account/"), "step", "withdraw", "id", "shop");
        assertTrue(city.caller((String) tokens.get("access_token"), "/").isEmpty());
        assertFalse(text(account.open("/account/")).contains("withdraw"));
    }

    @Test
    void aCrowdAtTheDoorIsToldWhenToComeAgain() {
        city.module.close();
        Response page = login(city.accountSurfer(), OAuthCity.PASSWORD);
        assertEquals(503, page.getStatus());
        assertEquals("3", page.getHeaderString("Retry-After"));
        assertTrue(text(page).contains("Too many people are signing in") && text(page).contains("type=\"password\""));
        Surfer chinese = city.surfer("zh");
        Response told = chinese.submit(chinese.open(OAuthCity.address()), "name", "nobody", "password", "x", "step", "login");
        assertEquals(503, told.getStatus());
        assertTrue(text(told).contains("此刻登录的人太多"), () -> text(told));
    }

    @Test
    void aLanguageThatIsChosenStays() {
        AccountResource resource = city.the(AccountResource.class);
        Response chosen = resource.speak(OAuthCity.form("language", "zh", "back", "/oauth2/authorize?client_id=shop"),
                Requests.from("10.0.0.1"));
        assertEquals("/oauth2/authorize?client_id=shop", chosen.getHeaderString("Location"));
        assertTrue(chosen.getHeaderString("Set-Cookie").startsWith("nanwang-language=zh; Path=/; "));
        for (String evil : List.of("//evil.example", "https://evil.example", "/oauth2//\\evil", "/account.evil", "/oauth2/a\r\nb", "")) {
            assertEquals("/account/", resource.speak(OAuthCity.form("language", "fr", "back", evil), Requests.from("10.0.0.1"))
                    .getHeaderString("Location"), evil);
        }
        Surfer reader = city.surfer("en");
        assertTrue(text(reader.open(OAuthCity.address("ui_locales", "fr zh-CN en"))).contains("lang=\"zh-CN\""));
        reader.choose("nanwang-language", "en");
        assertTrue(text(reader.open(OAuthCity.address("ui_locales", "zh"))).contains("lang=\"en\""));
    }

    private Response change(String old, String next) {
        Response page = account.submit(account.open("/account/"), "step", "password");
        return account.submit(page, "step", "change-password", "password", old, "new-password", next);
    }

    private List<String> outcomes() {
        return city.sql.query("select after->>'outcome' from audit where action = 'account:change-password' and object = 'zhang.san'"
                + " and id > ? order by id", row -> row.getString(1), mark);
    }

    private static Response login(Surfer browser, String password) {
        return browser.submit(browser.open("/account/"), "name", "zhang.san", "password", password, "step", "login");
    }

    private static String text(Response page) {
        return String.valueOf(page.getEntity());
    }
}
