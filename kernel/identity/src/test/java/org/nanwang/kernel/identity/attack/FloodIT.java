package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.nanwang.kernel.identity.oauth.DeviceAuthorizationResource;
import org.nanwang.kernel.identity.oauth.PushedResource;
import org.nanwang.kernel.identity.oauth.TokenResource;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** More of the same than anybody honest sends. */
class FloodIT extends DatabaseTest {

    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

    private OAuthCity city;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        city.register("booth", false, List.of(DEVICE, "authorization_code"), List.of());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aNetworkLeavesOnlySoManyRequestsOfDevicesWithUs() {
        for (int i = 0; i < 60; i++) {
            assertEquals(200, device("10.0.0.1").getStatus());
        }
        Response next = device("10.0.0.1");
        assertEquals(429, next.getStatus());
        assertEquals("60", next.getHeaderString("Retry-After"));
        assertEquals(200, device("10.0.0.2").getStatus(), "others are not kept out");
        city.clock.advance(Duration.ofMinutes(1));
        assertEquals(200, device("10.0.0.1").getStatus());
        assertEquals(62, rows("device_request"));
    }

    @Test
    void norRequestsSentAhead() {
        for (int i = 0; i < 60; i++) {
            assertEquals(201, pushed("2001:db8::" + i).getStatus());
        }
        assertEquals(429, pushed("2001:db8:0:0:9::1").getStatus(), "a subscriber has a whole /64 to send from");
        assertEquals(201, pushed("2001:db8:0:1::1").getStatus());
    }

    /** Showing the page was counted, agreeing was not: the form that a stopped guesser was shown had all it took. */
    @Test
    void whoGuessesDevicesCodesIsStoppedAtEveryDoor() {
        String code = (String) House.body(device("10.0.0.9")).get("user_code");
        Surfer guesser = new Browsers(city).signedIn();
        for (int i = 0; i < 5; i++) {
            guesser.open("/oauth2/device?user_code=BBBB-BBB" + "BCDFG".charAt(i));
        }
        Response stopped = guesser.open("/oauth2/device?user_code=" + code);
        assertEquals(400, stopped.getStatus());
        assertEquals(400, guesser.submit(stopped, "step", "allow").getStatus());
        assertEquals(0, city.sql.query("select 1 from device_request where authorized is not null or denied", row -> 1).size());
    }

    @Test
    void whoGuessesDevicesCodesStopsNobodyElse() {
        city.the(AccountsResource.class).create(new NewPerson("li.si", "another long password", List.of("citizen"), null), city.admin());
        String code = (String) House.body(device("10.0.0.9")).get("user_code");
        for (int place = 0; place < 8; place++) {
            Surfer guesser = new Browsers(city).make().from("10.8.0." + place);
            Browsers.login(guesser, guesser.open("/account/"), "li.si", "another long password");
            for (int i = 0; i < 5; i++) {
                guesser.open("/oauth2/device?user_code=BBBB-BBBB");
            }
        }
        Surfer honest = new Browsers(city).signedIn();
        assertEquals(200, honest.open("/oauth2/device?user_code=" + code).getStatus());
    }

    @Test
    void nobodyLocksAClientOut() {
        String secret = city.register("server", true, List.of("client_credentials"), List.of());
        for (int place = 0; place < 10; place++) {
            for (int i = 0; i < 6; i++) {
                int status = client("10.7.0." + place, "a guess").getStatus();
                assertTrue(status == 429 || i < 5 && status == 401, "try " + i + ": " + status);
            }
        }
        assertEquals(200, client("10.0.0.1", secret).getStatus());
        assertEquals(200, client("10.7.0.1", secret).getStatus(), "not even from where it is guessed");
        assertTrue(rows("audit where action = 'client:sign-in' and object = 'server'") <= 32 + 2);
    }

    @Test
    void whoTriesAtForeignAccountsForHoursFillsNoTrail() {
        Caller thief = city.caller(city.module.tokenIssuer().issue("thief", "account:read:370883"), "/platform/accounts").orElseThrow();
        AccountsResource accounts = city.the(AccountsResource.class);
        for (int i = 0; i < 600; i++) {
            String name = "person" + i;
            assertThrows(Refusal.class, () -> accounts.one(name, "masked", thief));
        }
        List<Map<String, String>> entries = city.sql.query("select after ->> 'tries' as tries from audit where who = 'thief'",
                row -> Map.of("tries", String.valueOf(row.getString(1))));
        assertEquals(36, entries.size());
        assertTrue(entries.stream().anyMatch(entry -> entry.get("tries").equals("512")), entries::toString);
    }

    private Response device(String from) {
        return city.the(DeviceAuthorizationResource.class).authorize(
                OAuthCity.form("client_id", "booth", "scope", "openid"), null, Requests.from(from));
    }

    private Response pushed(String from) {
        return city.the(PushedResource.class).push(OAuthCity.form("client_id", "booth", "response_type", "code", "scope", "openid",
                "redirect_uri", OAuthCity.REDIRECT, "code_challenge", "c".repeat(43), "code_challenge_method", "S256"), null, Requests.from(from));
    }

    private Response client(String from, String secret) {
        return city.the(TokenResource.class).token(OAuthCity.form("grant_type", "client_credentials"), House.basic("server", secret), Requests.from(from));
    }

    private int rows(String table) {
        return city.sql.query("select 1 from " + table, row -> 1).size();
    }
}
