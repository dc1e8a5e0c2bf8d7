package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.client.Registration;

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

    @Test
    void clientsAreToldBehindTheBrowsersBack() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        HttpServer shop = listening(told);
        try {
            city.put("shop", new Registration(new Registration.Name("小店", "Shop"), null, false,
                    List.of(OAuthCity.REDIRECT), List.of(), "http://127.0.0.1:" + shop.getAddress().getPort() + "/out",
                    List.of("authorization_code"), List.of("parking:*:370811"), List.of(), null, null));
            logout.open("/oauth2/logout?id_token_hint=" + text("id_token"));
            String form = told.get(10, TimeUnit.SECONDS);
            JWTClaimsSet claims = com.nimbusds.jwt.SignedJWT.parse(form.substring("logout_token=".length())).getJWTClaimsSet();
            assertEquals(List.of("shop"), claims.getAudience());
            assertTrue(claims.getJSONObjectClaim("events").containsKey("http://schemas.openid.net/event/backchannel-logout"));
            JWTClaimsSet id = com.nimbusds.jwt.SignedJWT.parse(text("id_token")).getJWTClaimsSet();
            assertEquals(id.getSubject(), claims.getSubject());
            assertEquals(id.getStringClaim("sid"), claims.getStringClaim("sid"));
        } finally {
            shop.stop(0);
        }
    }

    private static HttpServer listening(CompletableFuture<String> told) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/out", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            told.complete(form);
        });
        server.start();
        return server;
    }

    private String text(String name) {
        return (String) House.body(tokens).get(name);
    }
}
