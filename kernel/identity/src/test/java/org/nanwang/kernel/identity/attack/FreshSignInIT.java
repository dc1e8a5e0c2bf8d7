package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.Authenticator;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.source.FakeSource;

/** An app wants a fresh sign-in, or a strong one: nobody is let in with less, nobody is asked for ever, and ID tokens do not lie. */
class FreshSignInIT extends DatabaseTest {

    private OAuthCity city;
    private Surfer surfer;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = new Browsers(city).make();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void whoMustSignInAnewForEachRequestMayThinkBeforeTheyAgree() throws ParseException {
        for (String age : List.of("0", "1", "60")) {
            Response login = surfer.open(OAuthCity.address("max_age", age, "prompt", "consent"));
            city.clock.advance(Duration.ofSeconds(70));
            Response consent = Browsers.login(surfer, login, "zhang.san", OAuthCity.PASSWORD);
            assertTrue(text(consent).contains("value=\"allow\""), () -> text(consent));
            long signedIn = city.clock.instant().getEpochSecond();
            city.clock.advance(Duration.ofSeconds(65));
            Response back = surfer.submit(consent, "step", "allow");
            assertEquals(303, back.getStatus(), () -> age + text(back));
            assertEquals(signedIn, claims(back).getLongClaim("auth_time"), "the app decides whether that is fresh enough");
        }
    }

    @Test
    void anOldSignInIsNotEnough() {
        city.agree(surfer, OAuthCity.address());
        city.clock.advance(Duration.ofSeconds(2));
        for (String age : List.of("0", "1")) {
            assertTrue(text(surfer.open(OAuthCity.address("max_age", age))).contains("type=\"password\""), age);
            Response silent = surfer.open(OAuthCity.address("max_age", age, "prompt", "none"));
            assertEquals(List.of("login_required"), OAuthCity.answer(silent).get("error"), age);
        }
        assertEquals(303, surfer.open(OAuthCity.address("max_age", "2")).getStatus());
    }

    @Test
    void aPageOfAnotherRequestIsNoWayRound() {
        Response consent = Browsers.login(surfer, surfer.open(OAuthCity.address()), "zhang.san", OAuthCity.PASSWORD);
        city.clock.advance(Duration.ofSeconds(5));
        String fresh = OAuthCity.address("max_age", "0");
        Response page = surfer.submit(Browsers.forged(fresh, Browsers.token(consent)), "step", "allow");
        assertTrue(text(page).contains("type=\"password\""), () -> text(page));
    }

    @Test
    void withASecondFactorTooOneComesThrough() throws ParseException {
        Response enrolment = Browsers.login(surfer, surfer.open(OAuthCity.address("max_age", "0", "acr_values", "mfa")), "zhang.san", OAuthCity.PASSWORD);
        city.clock.advance(Duration.ofSeconds(20));
        Response kept = surfer.submit(enrolment, "code", new Authenticator(text(enrolment)).code(city.clock.instant()), "step", "enrol");
        city.clock.advance(Duration.ofSeconds(20));
        Response consent = surfer.submit(kept, "step", "go-on");
        city.clock.advance(Duration.ofSeconds(20));
        Response back = surfer.submit(consent, "step", "allow");
        assertEquals(List.of("pwd", "otp", "mfa"), claims(back).getStringListClaim("amr"));
    }

    @Test
    void whoComesFromASourceAndShowsACodeHasGivenNoPassword() throws ParseException {
        city.close();
        city = new OAuthCity(storage(), audit(), data(), SecondFactor.ALL);
        FakeSource source = new FakeSource("370800-ai", city.clock.instant());
        city.sources.add(source);
        surfer = new Browsers(city).make();
        Response enrolment = bySource(OAuthCity.address());
        Authenticator app = new Authenticator(text(enrolment));
        Response kept = surfer.submit(enrolment, "code", app.code(city.clock.instant()), "step", "enrol");
        assertFactors(surfer.submit(surfer.submit(kept, "step", "go-on"), "step", "allow"));

        city.clock.advance(Duration.ofMinutes(1));
        source.at(city.clock.instant());
        surfer = new Browsers(city).make();
        Response second = bySource(OAuthCity.address("max_age", "0"));
        city.clock.advance(Duration.ofSeconds(5));
        assertFactors(surfer.submit(second, "code", app.code(city.clock.instant()), "step", "second"));
    }

    private Response bySource(String address) {
        String button = text(surfer.open(address)).replaceAll("(?s).*class=\"button\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        String away = surfer.open(button).getHeaderString("Location");
        city.clock.advance(Duration.ofSeconds(5));
        Response back = surfer.open("/oauth2/sources/370800-ai/callback?who=zhang&state=" + away.substring(away.indexOf("state=") + 6));
        return surfer.open(back.getHeaderString("Location"));
    }

    private void assertFactors(Response back) throws ParseException {
        assertEquals(303, back.getStatus(), () -> text(back));
        JWTClaimsSet claims = claims(back);
        assertEquals(List.of("fed", "face", "otp", "mfa"), claims.getStringListClaim("amr"));
        assertEquals("mfa", claims.getStringClaim("acr"));
    }

    private JWTClaimsSet claims(Response back) throws ParseException {
        Response tokens = city.redeem(OAuthCity.answer(back).get("code").get(0));
        return SignedJWT.parse((String) House.body(tokens).get("id_token")).getJWTClaimsSet();
    }

    private static String text(Response page) {
        return String.valueOf(page.getEntity());
    }
}
