package org.nanwang.kernel.identity.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.IdentityModule;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.FactorResource;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;

class PasskeysIT extends DatabaseTest {

    private static final String NODE = "http://localhost:8370";
    private static final Pattern INVITATION = Pattern.compile("data-invitation=\"([^\"]*)\"");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]{23})</code>");

    private OAuthCity city;
    private Surfer owner;
    private SoftAuthenticator phone;
    private long told;

    @BeforeEach
    void open() {
        open(SecondFactor.OFF);
        phone = new SoftAuthenticator(NODE).counting(1);
        owner = city.walker("en");
        password(owner, "/account/");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void thePasskeyAloneSignsInAsTwoFactorsDo() throws ParseException {
        register(owner, phone);
        Surfer browser = city.walker("en");
        Response consent = alone(browser, phone);
        assertTrue(text(consent).contains("value=\"allow\""), () -> text(consent));
        JWTClaimsSet claims = claims(browser.submit(consent, "step", "allow"));
        assertEquals(List.of("hwk", "user", "mfa"), claims.getStringListClaim("amr"));
        assertEquals("mfa", claims.getStringClaim("acr"));
        assertEquals(city.clock.instant(), claims.getDateClaim("auth_time").toInstant());
    }

    @Test
    void afterThePasswordThePasskeyIsTheSecondFactor() throws ParseException {
        register(owner, phone.synced().unverified());
        Surfer browser = city.walker("en");
        Response second = password(browser, OAuthCity.address());
        assertFalse(text(second).contains("authenticator app"));
        Response consent = show(browser, second, "second-passkey", phone);
        JWTClaimsSet claims = claims(browser.submit(consent, "step", "allow"));
        assertEquals(List.of("pwd", "swk", "user", "mfa"), claims.getStringListClaim("amr"));
        assertEquals("mfa", claims.getStringClaim("acr"));
    }

    @Test
    void withAPasskeyThePasswordAloneIsNotEnoughAndARecoveryCodeHelps() {
        List<String> codes = found(RECOVERY, register(owner, phone));
        assertEquals(10, codes.size());
        assertTrue(text(owner.open("/account/")).contains("remove-passkey"), "whoever has just made it goes on");
        Surfer browser = city.walker("en");
        Response second = password(browser, OAuthCity.address());
        assertFalse(text(second).contains("value=\"allow\""));
        assertTrue(text(browser.submit(second, "code", codes.get(0), "step", "second")).contains("value=\"allow\""));
        register(owner, new SoftAuthenticator(NODE));
        assertEquals(9, rows("select 1 from recovery_code"), "a second passkey needs no new codes");
    }

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
    void aRemovedPasskeyOpensNothing() {
        register(owner, phone);
        Response page = owner.open("/account/");
        owner.submit(page, "id", phone.id(), "name", "Old phone", "step", "rename-passkey");
        assertTrue(text(owner.open("/account/")).contains("value=\"Old phone\""));
        owner.submit(page, "id", phone.id(), "step", "remove-passkey");
        refused(alone(city.walker("en"), phone), "not known here");
        assertEquals(0, rows("select 1 from recovery_code"));
        assertTrue(text(password(city.walker("en"), OAuthCity.address())).contains("value=\"allow\""));
        assertEquals(List.of("account:add-passkey", "account:rename-passkey", "account:remove-passkey"), trail());
    }

    @Test
    void anAdminRemovesPasskeysWithTheSecondFactor() {
        register(owner, phone);
        city.the(FactorResource.class).removeSecondFactor("zhang.san", city.admin());
        refused(alone(city.walker("en"), phone), "not known here");
        assertTrue(text(password(city.walker("en"), OAuthCity.address())).contains("value=\"allow\""));
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

    @Test
    void staffWithAPasskeyHaveTheirSecondFactor() {
        city.close();
        open(SecondFactor.STAFF);
        Surfer browser = city.walker("en");
        Response enrolment = password(browser, OAuthCity.address());
        String answer = phone.make(invitation(enrolment), challenge(browser));
        Response kept = browser.submit(enrolment, "passkey", answer, "step", "enrol-passkey");
        assertEquals(10, found(RECOVERY, kept).size());
        assertTrue(text(browser.submit(kept, "step", "go-on")).contains("value=\"allow\""));
        assertEquals(409, browser.submit(browser.open("/account/"), "id", phone.id(), "step", "remove-passkey").getStatus());
        assertTrue(text(alone(city.walker("en"), phone)).contains("value=\"allow\""));
    }

    @Test
    void anAddressOfNumbersOffersNoneAndSaysWhy() {
        city.close();
        city = new OAuthCity(storage(), audit(), data());
        Surfer browser = city.walker("en");
        assertFalse(text(browser.open("/account/")).contains("data-passkey"));
        password(browser, "/account/");
        Response page = browser.open("/account/");
        assertTrue(text(page).contains("only for a name"));
        assertEquals(303, browser.submit(page, "step", "add-passkey").getStatus());
        assertTrue(text(city.walker("zh").open("/account/")).contains("登录"));
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

    private void open(SecondFactor policy) {
        city = new OAuthCity(storage(), audit(), data(), policy, NODE);
        told = city.sql.one("select coalesce(max(id), 0) from audit", row -> row.getLong(1)).orElseThrow();
    }

    private Response password(Surfer browser, String address) {
        return browser.submit(browser.open(address), "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
    }

    private Response register(Surfer browser, SoftAuthenticator device) {
        Response page = browser.submit(browser.open("/account/"), "step", "add-passkey");
        return browser.submit(page, "passkey", device.make(invitation(page), challenge(browser)), "name", " My phone ",
                "step", "new-passkey");
    }

    private Response alone(Surfer browser, SoftAuthenticator device) {
        return show(browser, browser.open(OAuthCity.address()), "passkey", device);
    }

    private Response show(Surfer browser, Response page, String step, SoftAuthenticator device) {
        return browser.submit(page, "passkey", device.show(invitation(page), challenge(browser)), "step", step);
    }

    private static String challenge(Surfer browser) {
        return text(browser.open("/oauth2/passkeys/challenge"));
    }

    private static String invitation(Response page) {
        return found(INVITATION, page).get(0).replace("&quot;", "\"");
    }

    private void refused(Response page, String why) {
        assertEquals(why.equals("Too many") ? 429 : 400, page.getStatus());
        assertTrue(text(page).contains(why), () -> text(page));
        assertFalse(text(page).contains("value=\"allow\""));
    }

    /** What the audit trail tells of passkeys since the test began. */
    private List<String> trail() {
        return city.sql.query("select action from audit where action like '%-passkey' and object = 'zhang.san' and id > ? order by id",
                row -> row.getString(1), told);
    }

    private int rows(String query) {
        return city.sql.query(query, row -> 1).size();
    }

    private JWTClaimsSet claims(Response back) throws ParseException {
        Response tokens = city.redeem(OAuthCity.answer(back).get("code").get(0));
        return SignedJWT.parse((String) House.body(tokens).get("id_token")).getJWTClaimsSet();
    }

    private static List<String> found(Pattern pattern, Response page) {
        return pattern.matcher(text(page)).results().map(result -> result.group(1)).toList();
    }

    private static String text(Response page) {
        return String.valueOf(page.getEntity());
    }
}
