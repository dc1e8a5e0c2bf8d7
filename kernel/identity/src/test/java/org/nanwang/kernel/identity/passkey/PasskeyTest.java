package org.nanwang.kernel.identity.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.SecondFactor;

/** A city that has a name, somebody in it, and their phone. */
abstract class PasskeyTest extends DatabaseTest {

    static final String NODE = "http://localhost:8370";
    private static final Pattern INVITATION = Pattern.compile("data-invitation=\"([^\"]*)\"");
    static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]{23})</code>");

    OAuthCity city;
    Surfer owner;
    SoftAuthenticator phone;
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

    void open(SecondFactor policy) {
        city = new OAuthCity(storage(), audit(), data(), policy, NODE);
        told = city.sql.one("select coalesce(max(id), 0) from audit", row -> row.getLong(1)).orElseThrow();
    }

    Response password(Surfer browser, String address) {
        return browser.submit(browser.open(address), "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
    }

    Response register(Surfer browser, SoftAuthenticator device) {
        Response page = browser.submit(browser.open("/account/"), "step", "add-passkey");
        return browser.submit(page, "passkey", device.make(invitation(page), challenge(browser)), "name", " My phone ",
                "step", "new-passkey");
    }

    Response alone(Surfer browser, SoftAuthenticator device) {
        return show(browser, browser.open(OAuthCity.address()), "passkey", device);
    }

    Response show(Surfer browser, Response page, String step, SoftAuthenticator device) {
        return browser.submit(page, "passkey", device.show(invitation(page), challenge(browser)), "step", step);
    }

    static String challenge(Surfer browser) {
        return text(browser.open("/oauth2/passkeys/challenge"));
    }

    static String invitation(Response page) {
        return found(INVITATION, page).get(0).replace("&quot;", "\"");
    }

    void refused(Response page, String why) {
        assertEquals(why.equals("Too many") ? 429 : 400, page.getStatus());
        assertTrue(text(page).contains(why), () -> text(page));
        assertFalse(text(page).contains("value=\"allow\""));
    }

    /** What the audit trail tells of passkeys since the test began. */
    List<String> trail() {
        return city.sql.query("select action from audit where action like '%-passkey' and object = 'zhang.san' and id > ? order by id",
                row -> row.getString(1), told);
    }

    int rows(String query) {
        return city.sql.query(query, row -> 1).size();
    }

    JWTClaimsSet claims(Response back) throws ParseException {
        Response tokens = city.redeem(OAuthCity.answer(back).get("code").get(0));
        return SignedJWT.parse((String) House.body(tokens).get("id_token")).getJWTClaimsSet();
    }

    static List<String> found(Pattern pattern, Response page) {
        return pattern.matcher(text(page)).results().map(result -> result.group(1)).toList();
    }

    static String text(Response page) {
        return String.valueOf(page.getEntity());
    }
}
