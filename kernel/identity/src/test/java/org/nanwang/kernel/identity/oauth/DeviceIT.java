package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;

class DeviceIT extends DatabaseTest {

    private OAuthCity city;
    private Surfer surfer;
    private String deviceCode;
    private String userCode;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        city.register("booth", false, List.of("urn:ietf:params:oauth:grant-type:device_code", "refresh_token"), List.of());
        surfer = city.deviceSurfer();
        Response asked = ask("booth", "openid parking:report:370811");
        deviceCode = (String) House.body(asked).get("device_code");
        userCode = (String) House.body(asked).get("user_code");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aPersonAgreesElsewhere() {
        assertError("authorization_pending", poll());
        Response consent = signedIn();
        assertTrue(consent.getEntity().toString().contains(userCode), "the code is shown to be compared");
        assertTrue(surfer.submit(consent, "step", "allow").getEntity().toString().contains("connected"));
        city.clock.advance(Duration.ofSeconds(5));
        Response tokens = poll();
        var caller = city.caller((String) House.body(tokens).get("access_token"), "/").orElseThrow();
        assertEquals("zhang.san", caller.name());
        assertTrue(caller.may("parking:report:370811"));
        assertEquals(200, city.refresh((String) House.body(tokens).get("refresh_token"), "client_id", "booth").getStatus());
        assertError("expired_token", poll());
    }

    @Test
    void aPersonCanWithdrawWhatADeviceMay() {
        surfer.submit(signedIn(), "step", "allow");
        String token = (String) House.body(poll()).get("access_token");
        Surfer account = city.accountSurfer();
        account.steal(surfer);
        account.submit(account.open("/account/"), "step", "withdraw", "id", "booth");
        assertTrue(city.caller(token, "/").isEmpty());
    }

    @Test
    void aPersonMayRefuse() {
        surfer.submit(signedIn(), "step", "deny");
        assertError("access_denied", poll());
    }

    @Test
    void aCodeIsTypedAsPeopleType() {
        signedIn();
        Response page = surfer.open("/oauth2/device");
        Response next = surfer.submit(page, "step", "code", "user-code", " " + userCode.toLowerCase().replace("-", " "));
        assertTrue(surfer.open(next.getHeaderString("Location")).getEntity().toString().contains("value=\"allow\""));
    }

    @Test
    void anImpatientDeviceIsToldToSlowDown() {
        poll();
        city.clock.advance(Duration.ofSeconds(3));
        assertError("slow_down", poll());
    }

    @Test
    void aCodeExpires() {
        Response consent = signedIn();
        city.clock.advance(Duration.ofMinutes(10));
        assertEquals(400, surfer.submit(consent, "step", "allow").getStatus());
        assertError("expired_token", poll());
    }

    @Test
    void anotherClientsCodeIsUnknown() {
        city.register("other", false, List.of("urn:ietf:params:oauth:grant-type:device_code"), List.of());
        assertError("expired_token", city.token("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "device_code", deviceCode, "client_id", "other"));
    }

    @Test
    void onlyRegisteredClientsAndPermissionsAreTaken() {
        assertError("unauthorized_client", ask("shop", "openid"));
        assertError("invalid_scope", ask("booth", "installation:install:370811"));
        assertError("invalid_client", ask("nobody", "openid"));
    }

    @Test
    void guessingCodesIsStopped() {
        signedIn();
        for (int i = 0; i < 5; i++) {
            assertEquals(400, surfer.open("/oauth2/device?user_code=BBBB-BBBB").getStatus());
        }
        assertEquals(400, surfer.open("/oauth2/device?user_code=" + userCode).getStatus());
        city.clock.advance(Duration.ofMinutes(1));
        assertEquals(200, surfer.open("/oauth2/device?user_code=" + userCode).getStatus());
    }

    private Response signedIn() {
        Response login = surfer.open("/oauth2/device?user_code=" + userCode);
        surfer.submit(login, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        return surfer.open("/oauth2/device?user_code=" + userCode);
    }

    private Response ask(String client, String scope) {
        return city.the(DeviceAuthorizationResource.class)
                .authorize(OAuthCity.form("client_id", client, "scope", scope), null, Requests.from("10.0.0.1"));
    }

    private Response poll() {
        return city.token("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", deviceCode,
                "client_id", "booth");
    }

    private static void assertError(String error, Response response) {
        assertEquals(error, House.body(response).get("error"), () -> House.body(response).toString());
    }
}
