package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.Authenticator;
import org.nanwang.kernel.identity.source.FakeSource;

/** Somebody plants the cookie of their own browser in the victim's, and waits for the victim to sign in. */
class SessionFixationIT extends DatabaseTest {

    private OAuthCity city;
    private Surfer attacker;
    private Surfer victim;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        Browsers browsers = new Browsers(city);
        attacker = browsers.make();
        victim = browsers.make();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aPasswordOpensTheVictimsBrowserOnly() {
        plant("/account/");
        Browsers.login(victim, victim.open("/account/"), "zhang.san", OAuthCity.PASSWORD);
        assertVictimOnly();
    }

    @Test
    void soDoesASecondFactor() {
        Authenticator app = enrolled();
        plant("/account/");
        Response second = Browsers.login(victim, victim.open("/account/"), "zhang.san", OAuthCity.PASSWORD);
        assertTrue(asks(attacker.open("/account/"), "type=\"password\""), "half way, the attacker is nowhere");
        attacker.steal(victim);
        city.clock.advance(Duration.ofSeconds(30));
        victim.submit(second, "code", app.code(city.clock.instant()), "step", "second");
        assertVictimOnly();
    }

    @Test
    void soDoesASource() {
        city.sources.add(new FakeSource("370800-ai", city.clock.instant()));
        plant("/account/");
        Response page = victim.open("/account/");
        String button = String.valueOf(page.getEntity()).replaceAll("(?s).*class=\"button\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        String away = victim.open(button).getHeaderString("Location");
        victim.open("/oauth2/sources/370800-ai/callback?who=zhang&state=" + away.substring(away.indexOf("state=") + 6));
        assertVictimOnly();
    }

    @Test
    void whoSignsInAsSomebodyElseLeavesTheFirstOnesSession() {
        Browsers.login(victim, victim.open("/account/"), "zhang.san", OAuthCity.PASSWORD);
        attacker.steal(victim);
        String before = victim.secret().orElseThrow();
        Response login = victim.open(OAuthCity.address("prompt", "login"));
        Browsers.login(victim, login, "zhang.san", OAuthCity.PASSWORD);
        assertNotEquals(before, victim.secret().orElseThrow());
        assertVictimOnly();
    }

    private Authenticator enrolled() {
        Surfer owner = new Browsers(city).signedIn();
        Response enrolment = owner.submit(owner.open("/account/"), "step", "factor");
        Authenticator app = new Authenticator(String.valueOf(enrolment.getEntity()));
        owner.submit(enrolment, "code", app.code(city.clock.instant()), "step", "enrol");
        return app;
    }

    private void plant(String address) {
        attacker.open(address);
        victim.steal(attacker);
    }

    private void assertVictimOnly() {
        assertTrue(asks(victim.open("/account/"), "value=\"sign-out\""));
        assertFalse(asks(attacker.open("/account/"), "value=\"sign-out\""));
        assertTrue(asks(attacker.open(OAuthCity.address()), "type=\"password\""));
    }

    private static boolean asks(Response page, String what) {
        return String.valueOf(page.getEntity()).contains(what);
    }
}
