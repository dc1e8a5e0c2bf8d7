package org.nanwang.kernel.identity.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.oauth.IntrospectionResource;
import org.nanwang.sdk.error.Refusal;

class FactorsIT extends DatabaseTest {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})&");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]{23})</code>");

    private OAuthCity city;
    private Surfer surfer;
    private String secret;
    private List<String> recovery;
    private Surfer owner;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = city.surfer("en");
        Surfer account = city.accountSurfer();
        login(account, "/account/");
        enrol(account, account.submit(account.open("/account/"), "step", "factor"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void whoHasASecondFactorIsAskedForItAfterThePassword() {
        Response second = login(surfer, OAuthCity.address());
        assertTrue(text(second).contains("autocomplete=\"one-time-code\""), () -> text(second));
        assertTrue(text(code(second, next())).contains("value=\"allow\""));
    }

    @Test
    void halfwayIsSignedInNowhere() {
        Response second = login(surfer, OAuthCity.address());
        for (String step : List.of("allow", "go-on", "enrol", "login")) {
            surfer.submit(second, "step", step);
            assertTrue(text(surfer.open(OAuthCity.address())).contains("name=\"code\""), step);
        }
        Surfer account = city.accountSurfer();
        account.steal(surfer);
        assertFalse(text(account.open("/account/")).contains("withdraw"));
        assertEquals(0, city.sql.query("select 1 from consent", row -> 1).size());
    }

    @Test
    void halfwayEndsSoonAndInAnotherBrowser() {
        Response second = login(surfer, OAuthCity.address());
        Surfer other = city.surfer("en");
        other.open(OAuthCity.address());
        assertTrue(text(other.submit(second, "code", next(), "step", "second")).contains("type=\"password\""));
        city.clock.advance(Duration.ofMinutes(10));
        assertTrue(text(code(second, next())).contains("type=\"password\""));
    }

    @Test
    void aCodeIsGoodOnce() {
        Response second = login(surfer, OAuthCity.address());
        String code = next();
        code(second, code);
        Surfer thief = city.surfer("en");
        Response again = thief.submit(login(thief, OAuthCity.address()), "code", code, "step", "second");
        assertEquals(400, again.getStatus());
        assertTrue(text(again).contains("was used already"));
    }

    @Test
    void aRecoveryCodeOpensOnceAndOnlyItsOwnersAccount() {
        assertEquals(10, recovery.size());
        assertTrue(text(code(login(surfer, OAuthCity.address()), " " + recovery.get(3).toUpperCase())).contains("value=\"allow\""));
        Surfer other = city.surfer("en");
        assertEquals(400, other.submit(login(other, OAuthCity.address()), "code", recovery.get(3), "step", "second").getStatus());
    }

    @Test
    void guessingCodesIsStoppedAndTheRightPasswordForgivesNothing() {
        for (int i = 0; i < 5; i++) {
            Surfer thief = city.surfer("en").from("10.1.0." + i);
            thief.submit(login(thief, OAuthCity.address()), "code", "000000", "step", "second");
        }
        Surfer thief = city.surfer("en").from("10.2.0.1");
        assertTrue(text(thief.submit(login(thief, OAuthCity.address()), "code", next(), "step", "second")).contains("Too many"));
        Surfer back = city.surfer("en");
        back.steal(known());
        city.sql.update("delete from session");
        assertTrue(text(back.submit(login(back, OAuthCity.address()), "code", next(), "step", "second")).contains("allow"));
    }

    @Test
    void idTokensTellHow() throws ParseException {
        Response consent = code(login(surfer, OAuthCity.address()), next());
        JWTClaimsSet claims = claims(surfer.submit(consent, "step", "allow"));
        assertEquals(List.of("pwd", "otp", "mfa"), claims.getStringListClaim("amr"));
        assertEquals("mfa", claims.getStringClaim("acr"));
        city.sql.update("delete from one_time_code");
        claims = claims(city.agree(city.surfer("en"), OAuthCity.address()));
        assertEquals(List.of("pwd"), claims.getStringListClaim("amr"));
        assertEquals("pwd", claims.getStringClaim("acr"));
    }

    @Test
    void introspectionTellsHow() {
        String shop = city.register("counter", true, List.of("authorization_code"), List.of());
        Response consent = code(login(surfer, OAuthCity.address("client_id", "counter")), next());
        String code = OAuthCity.answer(surfer.submit(consent, "step", "allow")).get("code").get(0);
        String token = (String) House.body(city.redeem(code, "client_id", "counter", "client_secret", shop)).get("access_token");
        Response told = city.the(IntrospectionResource.class).introspect(OAuthCity.form("token", token),
                House.basic("counter", shop), Requests.from("10.0.0.1"));
        assertEquals("mfa", House.body(told).get("acr"));
        assertEquals(List.of("pwd", "otp", "mfa"), House.body(told).get("amr"));
    }

    @Test
    void aClientMayAskForTheSecondFactorOnly() throws ParseException {
        city.sql.update("delete from one_time_code");
        city.agree(surfer, OAuthCity.address());
        Response enrolment = surfer.open(OAuthCity.address("acr_values", "mfa"));
        assertTrue(text(enrolment).contains("otpauth://"), () -> text(enrolment));
        city.clock.advance(Duration.ofHours(1));
        Response kept = enrol(surfer, enrolment);
        JWTClaimsSet claims = claims(surfer.submit(kept, "step", "go-on"));
        assertEquals("mfa", claims.getStringClaim("acr"));
        assertEquals(3630, (claims.getIssueTime().getTime() - claims.getDateClaim("auth_time").getTime()) / 1000);
        assertEquals(303, surfer.open(OAuthCity.address("acr_values", "mfa")).getStatus());
    }

    @Test
    void aSilentRequestForMoreIsToldSo() {
        city.sql.update("delete from one_time_code");
        city.agree(surfer, OAuthCity.address());
        Response silent = surfer.open(OAuthCity.address("prompt", "none", "acr_values", "mfa"));
        assertEquals(List.of("login_required"), OAuthCity.answer(silent).get("error"));
    }

    @Test
    void aSessionOfThePasswordAloneIsNotEnoughOnceThereIsAFactor() {
        city.sql.update("update session set proofs = '{pwd}'");
        assertTrue(text(known().open("/account/")).contains("name=\"code\""));
    }

    @Test
    void staffMustSetOneUpBeforeTheyGoOn() {
        city.close();
        city = new OAuthCity(storage(), audit(), data(), SecondFactor.STAFF);
        surfer = city.surfer("en");
        Response enrolment = login(surfer, OAuthCity.address());
        assertTrue(text(enrolment).contains("needs a second factor"));
        assertEquals(400, surfer.submit(enrolment, "code", "000000", "step", "enrol").getStatus());
        Response kept = enrol(surfer, surfer.open(OAuthCity.address()));
        assertTrue(text(surfer.submit(kept, "step", "go-on")).contains("value=\"allow\""));
        Surfer account = city.accountSurfer();
        account.steal(surfer);
        assertEquals(409, account.submit(account.open("/account/"), "step", "remove-factor").getStatus());
    }

    @Test
    void aBrowserLeftOpenCannotChangeTheFactor() {
        city.clock.advance(Duration.ofMinutes(11));
        Response asked = known().submit(known().open("/account/"), "step", "remove-factor");
        assertTrue(text(asked).contains("type=\"password\""));
        assertEquals(1, city.sql.query("select 1 from one_time_code where confirmed", row -> 1).size());
    }

    @Test
    void whoHasJustSignedInRemovesIt() {
        known().submit(known().open("/account/"), "step", "remove-factor");
        assertEquals(0, city.sql.query("select account from one_time_code union all select account from recovery_code", row -> 1).size());
        assertTrue(text(login(surfer, OAuthCity.address())).contains("value=\"allow\""));
    }

    @Test
    void anAdminHelpsWhoHasLostTheirPhoneAndNobodyElseDoes() {
        FactorResource resource = city.the(FactorResource.class);
        var operator = city.caller(city.module.tokenIssuer().issue("other", "account:update:370883"), "/").orElseThrow();
        assertThrows(Refusal.class, () -> resource.removeSecondFactor("zhang.san", operator));
        var lower = city.caller(city.module.tokenIssuer().issue("lower", "account:update:370800"), "/").orElseThrow();
        assertEquals("role-beyond",
                assertThrows(Refusal.class, () -> resource.removeSecondFactor("zhang.san", lower)).code().code());
        assertTrue(text(login(surfer, OAuthCity.address())).contains("name=\"code\""));
        resource.removeSecondFactor("zhang.san", city.admin());
        assertTrue(text(login(city.surfer("en"), OAuthCity.address())).contains("value=\"allow\""));
    }

    @Test
    void nothingThatOpensAnythingIsInTheDatabase() {
        String kept = city.sql.query("select sealed from one_time_code", row -> row.getString(1)).toString()
                + city.sql.query("select digest from recovery_code", row -> row.getString(1))
                + city.sql.query("select row_to_json(audit)::text from audit", row -> row.getString(1));
        assertFalse(kept.contains(secret));
        recovery.forEach(code -> assertFalse(kept.contains(code)));
    }

    private Surfer known() {
        return owner;
    }

    private Response enrol(Surfer browser, Response page) {
        secret = found(SECRET, page).get(0);
        Response kept = browser.submit(page, "code", next(), "step", "enrol");
        recovery = found(RECOVERY, kept);
        owner = browser;
        return kept;
    }

    private Response login(Surfer browser, String address) {
        return browser.submit(browser.open(address), "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
    }

    private Response code(Response page, String code) {
        return surfer.submit(page, "code", code, "step", "second");
    }

    /** The app shows its next code. */
    private String next() {
        city.clock.advance(Duration.ofSeconds(30));
        return Totp.code(Base32.read(secret), city.clock.instant().getEpochSecond() / 30);
    }

    private JWTClaimsSet claims(Response back) throws ParseException {
        Response tokens = city.redeem(OAuthCity.answer(back).get("code").get(0));
        return SignedJWT.parse((String) House.body(tokens).get("id_token")).getJWTClaimsSet();
    }

    private static List<String> found(Pattern pattern, Response page) {
        Matcher matcher = pattern.matcher(text(page).replace("&amp;", "&"));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static String text(Response page) {
        return String.valueOf(page.getEntity());
    }
}
