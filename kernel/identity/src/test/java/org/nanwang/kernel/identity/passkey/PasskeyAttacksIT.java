package org.nanwang.kernel.identity.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.identity.IdentityModule;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;

/** What others try with them, and what they get. */
class PasskeyAttacksIT extends PasskeyTest {

    @Test
    void aDeviceThatIsNotSureOfItsOwnerDoesNotSuffice() {
        register(owner, phone);
        refused(alone(city.walker("en"), phone.unverified()), "not sure that it is you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:8370", "http://localhost", "http://localhost.evil.example:8370", "http://127.0.0.1:8370"})
    void aPasskeyShownToAnotherSiteIsWorthNothing(String elsewhere) {
        register(owner, phone);
        refused(alone(city.walker("en"), phone.at(elsewhere)), "not known here");
    }

    @Test
    void aPasskeyMadeElsewhereIsNotTaken() {
        Response refused = register(owner, phone.at("https://evil.example"));
        assertEquals(400, refused.getStatus());
        assertEquals(0, rows("select 1 from passkey"));
    }

    @Test
    void anAnswerIsGoodOnce() {
        register(owner, phone.counting(0));
        Surfer browser = city.walker("en");
        Response page = browser.open(OAuthCity.address());
        String answer = phone.show(invitation(page), challenge(browser));
        Surfer thief = city.walker("en");
        thief.steal(browser);
        assertTrue(text(browser.submit(page, "passkey", answer, "step", "passkey")).contains("value=\"allow\""));
        refused(thief.submit(page, "passkey", answer, "step", "passkey"), "open for too long");
    }

    @Test
    void aChallengeIsGoodInItsBrowserAndForFiveMinutes() {
        register(owner, phone);
        Surfer browser = city.walker("en");
        Response page = browser.open(OAuthCity.address());
        Surfer other = city.walker("en");
        Response others = other.open(OAuthCity.address());
        refused(other.submit(others, "passkey", phone.show(invitation(page), challenge(browser)), "step", "passkey"), "too long");
        String late = phone.show(invitation(page), challenge(browser));
        city.clock.advance(Duration.ofMinutes(5));
        refused(browser.submit(page, "passkey", late, "step", "passkey"), "too long");
        city.sql.update("delete from failed_try");
        for (String forged : List.of("", ".", "a.b.c", "zzzzzzz.." + "A".repeat(43))) {
            refused(browser.submit(page, "passkey", phone.show(invitation(page), forged), "step", "passkey"), "role=\"alert\">");
        }
        assertEquals(0, rows("select 1 from passkey_challenge where ends_at > now() + interval '100 years'"));
    }

    @Test
    void aChallengeIsGoodOnAnyNodeAndOnceOnAll() {
        register(owner, phone);
        Surfer browser = city.walker("en");
        Response page = browser.open(OAuthCity.address());
        String answer = phone.show(invitation(page), challenge(browser));
        try (IdentityModule node = city.another(storage(), audit(), data())) {
            Surfer after = OAuthCity.walker(node, "en");
            after.steal(browser);
            assertTrue(text(after.submit(page, "passkey", answer, "step", "passkey")).contains("value=\"allow\""));
            refused(browser.submit(page, "passkey", answer, "step", "passkey"), "too long");
        }
    }

    @Test
    void somebodyElsesPasskeyIsNoSecondFactor() {
        SoftAuthenticator others = new SoftAuthenticator(NODE);
        city.the(AccountsResource.class).create(new NewPerson("li.si", OAuthCity.PASSWORD, List.of(), null), city.admin());
        Surfer other = city.walker("en");
        other.submit(other.open("/account/"), "name", "li.si", "password", OAuthCity.PASSWORD, "step", "login");
        register(other, others);
        register(owner, phone);
        Surfer browser = city.walker("en");
        refused(show(browser, password(browser, OAuthCity.address()), "second-passkey", others), "not known here");
        other.submit(other.open("/account/"), "id", phone.id(), "name", "mine", "step", "rename-passkey");
        other.submit(other.open("/account/"), "id", phone.id(), "step", "remove-passkey");
        assertEquals(1, rows("select 1 from passkey where name = 'My phone' and id = '" + phone.id() + "'"));
    }

    @Test
    void onePasskeyIsNotTwoPeoples() {
        register(owner, phone);
        Response again = register(owner, phone);
        assertEquals(400, again.getStatus());
        assertTrue(text(again).contains("in use already"));
    }

    @Test
    void aCopyThatHasCountedLessIsRefusedAndTold() {
        register(owner, phone.counting(10));
        assertTrue(text(alone(city.walker("en"), phone)).contains("value=\"allow\""));
        refused(alone(city.walker("en"), phone.counting(11)), "a copy of it");
        assertEquals(List.of("account:add-passkey", "account:refuse-passkey"), trail());
        assertTrue(text(alone(city.walker("en"), phone.counting(12))).contains("value=\"allow\""));
    }

    @Test
    void whoIsNotLetInIsNotLetInByAPasskeyEither() {
        register(owner, phone);
        city.sql.update("update account set active = false where name = 'zhang.san'");
        refused(alone(city.walker("en"), phone), "not known here");
    }

    @Test
    void wrongPasskeysAreCountedLikeWrongCodes() {
        register(owner, phone);
        for (int i = 0; i < 5; i++) {
            alone(city.walker("en").from("10.1.0." + i), phone.unverified());
        }
        refused(alone(city.walker("en").from("10.2.0.1"), phone), "Too many");
        Surfer known = city.walker("en");
        known.steal(owner);
        city.sql.update("delete from session");
        refused(alone(known, phone), "not sure");
    }

    @Test
    void aBrowserLeftOpenCannotAddOne() {
        Response page = owner.open("/account/");
        city.clock.advance(Duration.ofMinutes(11));
        assertTrue(text(owner.submit(page, "step", "add-passkey")).contains("type=\"password\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"response\":{}}", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{"
            + "\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
            + "\"attestationObject\":\"oA\"},\"clientExtensionResults\":{}}"})
    void whatIsNoAnswerIsRefusedPolitely(String nonsense) {
        Surfer browser = city.walker("en");
        refused(browser.submit(browser.open(OAuthCity.address()), "passkey", nonsense, "step", "passkey"), "role=\"alert\">");
        Response page = owner.submit(owner.open("/account/"), "step", "add-passkey");
        refused(owner.submit(page, "passkey", nonsense, "step", "new-passkey"), "role=\"alert\">");
        refused(owner.submit(page, "passkey", "[".repeat(20_000), "step", "new-passkey"), "role=\"alert\">");
    }

    @Test
    void pagesRunTheirOwnScriptOnlyAndNobodyElseReadsChallenges() {
        Response page = city.walker("en").open(OAuthCity.address());
        String policy = page.getHeaderString("Content-Security-Policy");
        Matcher nonce = Pattern.compile("script-src 'nonce-([A-Za-z0-9_-]{22})';").matcher(policy);
        assertTrue(nonce.find(), policy);
        assertTrue(text(page).contains("src=\"/oauth2/passkeys/script.js\" nonce=\"" + nonce.group(1) + "\""));
        assertEquals(403, city.walker("en").open("/oauth2/passkeys/challenge").getStatus());
    }
}
