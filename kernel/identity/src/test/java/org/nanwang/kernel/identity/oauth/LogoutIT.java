package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;

class LogoutIT extends DatabaseTest {

    private static final String BYE = "https://shop.example/bye";

    private OAuthCity city;
    private Surfer surfer;
    private Surfer logout;
    private Response tokens;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = city.surfer("en");
        tokens = city.redeem(OAuthCity.answer(city.agree(surfer, OAuthCity.address())).get("code").get(0));
        logout = city.logoutSurfer();
        logout.steal(surfer);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aClientThatKnowsThePersonSignsThemOutAtOnce() {
        Response response = logout.open("/oauth2/logout?id_token_hint=" + text("id_token")
                + "&post_logout_redirect_uri=https%3A%2F%2Fshop.example%2Fbye&state=s%261");
        assertEquals(BYE + "?state=s%261", response.getHeaderString("Location"));
        assertEquals("invalid_grant", House.body(city.refresh(text("refresh_token"))).get("error"));
        assertTrue(city.caller(text("access_token"), "/").isEmpty());
        assertEquals(200, surfer.open(OAuthCity.address()).getStatus());
    }

    @Test
    void anExpiredIdTokenStillTellsWho() {
        city.clock.advance(Duration.ofHours(1));
        logout.open("/oauth2/logout?id_token_hint=" + text("id_token"));
        assertEquals(200, surfer.open(OAuthCity.address()).getStatus());
    }

    @Test
    void othersMustAskThePerson() {
        for (String query : List.of("", "?client_id=shop", "?id_token_hint=rubbish",
                "?id_token_hint=" + text("access_token") + "x")) {
            Response page = logout.open("/oauth2/logout" + query);
            assertTrue(page.getEntity().toString().contains("Sign out?"), query);
            assertEquals(303, surfer.open(OAuthCity.address()).getStatus(), query);
        }
        logout.submit(logout.open("/oauth2/logout"), "step", "sign-out");
        assertEquals(200, surfer.open(OAuthCity.address()).getStatus());
    }

    @Test
    void aFormOfAnotherBrowserSignsNobodyOut() {
        Surfer other = city.logoutSurfer();
        other.steal(surfer);
        Response page = other.open("/oauth2/logout");
        logout.submit(page, "csrf", "guess", "step", "sign-out");
        assertEquals(303, surfer.open(OAuthCity.address()).getStatus());
    }

    @Test
    void theBrowserGoesOnlyWhereRegistered() {
        for (String place : List.of("https://evil.example/", "https://shop.example/done?from=city")) {
            Response response = logout.open("/oauth2/logout?id_token_hint=" + text("id_token")
                    + "&post_logout_redirect_uri=" + java.net.URLEncoder.encode(place, StandardCharsets.UTF_8));
            assertEquals(200, response.getStatus());
            assertTrue(response.getEntity().toString().contains("Signed out"));
        }
    }

    private String text(String name) {
        return (String) House.body(tokens).get(name);
    }
}
