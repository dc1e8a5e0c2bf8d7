package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.oauth.AuthorizeResource;
import org.nanwang.kernel.identity.oauth.DeviceAuthorizationResource;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;

/** Forms on other people's pages, which a browser sends here with the cookies of who is signed in. */
class ForgedFormIT extends DatabaseTest {

    private static final String OTHER = "another long password";

    private OAuthCity city;
    private Browsers browsers;
    private Surfer victim;
    private Surfer attacker;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        city.register("booth", false, List.of("urn:ietf:params:oauth:grant-type:device_code", "refresh_token"), List.of());
        city.the(AccountsResource.class).create(new NewPerson("li.si", OTHER, List.of("citizen"), null), city.admin());
        browsers = new Browsers(city);
        victim = browsers.signedIn();
        attacker = browsers.make();
        Browsers.login(attacker, attacker.open("/account/"), "li.si", OTHER);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void nobodyAgreesForThem() {
        assertOnlyOurs(OAuthCity.address(), "step", "allow");
    }

    @Test
    void nobodyRefusesForThem() {
        String address = OAuthCity.address();
        for (String token : forgeries(address)) {
            assertNull(victim.submit(Browsers.forged(address, token), "step", "deny").getHeaderString("Location"), token);
        }
    }

    @Test
    void nobodyLetsADeviceInForThem() {
        for (String step : List.of("deny", "allow")) {
            Response asked = city.the(DeviceAuthorizationResource.class).authorize(
                    OAuthCity.form("client_id", "booth", "scope", "openid"), null, Requests.from("10.0.0.9"));
            assertOnlyOurs("/oauth2/device?user_code=" + House.body(asked).get("user_code"), "step", step);
        }
    }

    @Test
    void nobodyWithdrawsForThem() {
        city.agree(victim, OAuthCity.address());
        assertOnlyOurs("/account/", "step", "withdraw", "id", "shop");
    }

    @Test
    void nobodyEndsTheirSessionsForThem() {
        browsers.signedIn();
        String other = city.sql.one("select session.id from session join account on account.id = account "
                + "where name = 'zhang.san' and digest <> ?", row -> row.getString(1),
                Secrets.digest(victim.secret().orElseThrow())).orElseThrow();
        assertOnlyOurs("/account/", "step", "end-session", "id", other);
    }

    @Test
    void nobodySignsThemOut() {
        assertOnlyOurs("/oauth2/logout", "step", "sign-out");
        victim = browsers.signedIn();
        assertOnlyOurs("/account/", "step", "sign-out");
    }

    @Test
    void nobodyChangesTheirSecondFactorForThem() {
        assertOnlyOurs("/account/", "step", "factor");
        city.sql.update("update one_time_code set confirmed = true");
        city.sql.update("update session set proofs = '{pwd,otp,mfa}'");
        assertOnlyOurs("/account/", "step", "renew");
        assertOnlyOurs("/account/", "step", "remove-factor");
    }

    @Test
    void nobodyUnlinksASourceForThem() {
        city.sql.update("insert into source_link (id, source, digest, account, linked_at, used_at) "
                + "select 'the-link', 'x', 'y', id, now(), now() from account where name = 'zhang.san'");
        assertOnlyOurs("/oauth2/sources", "step", "unlink", "id", "the-link");
    }

    /** Else a victim would fill in their own papers in the attacker's account. */
    @Test
    void nobodyIsSignedInToTheAccountOfSomebodyElse() {
        for (String address : List.of(OAuthCity.address(), "/account/", "/oauth2/device")) {
            Surfer fresh = browsers.make();
            Surfer thief = browsers.make();
            fresh.open(address);
            String before = state();
            for (String token : List.of("", "x", Browsers.token(thief.open(address)), Browsers.token(fresh.open("/oauth2/device?user_code=x")))) {
                fresh.submit(Browsers.forged(address, token), "name", "li.si", "password", OTHER, "step", "login");
                assertEquals(before, state(), address + " with '" + token + "'");
            }
            Browsers.login(fresh, fresh.open(address), "li.si", OTHER);
            assertNotEquals(before, state());
        }
    }

    /** A form whose token got lost must not carry what was typed into an address, a log and a history. */
    @Test
    void aPasswordNeverGetsIntoAnAddress() {
        Response page = city.the(AuthorizeResource.class).submit(
                OAuthCity.form("name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login"), Requests.from("10.0.0.1"));
        assertNull(page.getHeaderString("Location"));
    }

    /** Sends all forgeries, which must change nothing, and then the form that the victim was shown, which must. */
    private void assertOnlyOurs(String address, String... fields) {
        List<String> forgeries = forgeries(address);
        Response real = victim.open(address);
        String before = state();
        for (String token : forgeries) {
            victim.submit(Browsers.forged(address, token), fields);
            assertEquals(before, state(), address + " with '" + token + "'");
        }
        victim.submit(real, fields);
        assertNotEquals(before, state(), "the victim's own form is taken");
    }

    /** Tokens an attacker has: none, a guess, their own of that page, and the victim's own of other pages. */
    private List<String> forgeries(String address) {
        List<String> tokens = new ArrayList<>(List.of("", "x".repeat(43), Browsers.token(attacker.open(address))));
        for (String other : List.of("/account/?x=1", "/oauth2/device", "/oauth2/device?user_code=BBBB-BBBB", "/oauth2/logout?x=1", "/oauth2/sources?x=1",
                OAuthCity.address("scope", "openid parking:read:370811"))) {
            tokens.add(Browsers.token(victim.open(other)));
        }
        return tokens;
    }

    /** Gives all that a form can change. */
    private String state() {
        StringBuilder state = new StringBuilder();
        for (String table : List.of("session", "authorized", "consent", "authorization_code", "device_request", "one_time_code", "recovery_code",
                "source_link", "half_sign_in", "revocation")) {
            state.append(table).append(city.sql.query("select t::text from " + table + " t order by 1", row -> row.getString(1)));
        }
        return state.toString();
    }
}
