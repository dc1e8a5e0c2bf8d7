package org.nanwang.kernel.identity.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.FactorResource;
import org.nanwang.kernel.identity.factor.SecondFactor;

/** What people do with their passkeys. */
class PasskeysIT extends PasskeyTest {

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
}
