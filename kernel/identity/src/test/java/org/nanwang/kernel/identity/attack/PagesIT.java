package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.factor.Authenticator;
import org.nanwang.kernel.identity.oauth.DeviceAuthorizationResource;
import org.nanwang.kernel.identity.source.FakeSource;

/** Every page there is, in front of somebody whose apps, browsers and links have names that are programs. */
class PagesIT extends DatabaseTest {

    private static final String ZH = "<script>alert(1)</script>";
    private static final String EN = "\"><img src=x onerror=alert(1)>'{{&csrf}}${7*7}";
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Set<String> FORBIDDEN = Set.of("script", "img src=x", "i>", "b>", "iframe", "object", "base");

    private static final Map<String, Response> PAGES = new LinkedHashMap<>();
    private static OAuthCity city;

    @BeforeAll
    static void collect() {
        city = new OAuthCity(storage(), audit(), data());
        city.register("booth", false, List.of("urn:ietf:params:oauth:grant-type:device_code"), List.of());
        for (String client : List.of("shop", "booth")) {
            city.put(client, new Registration(new Registration.Name(ZH, EN), "370811", false, List.of(OAuthCity.REDIRECT), List.of(), null,
                    List.of("authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"),
                    List.of("parking:*:370811"), List.of(), null, null));
        }
        city.sources.add(new FakeSource("370800-ai", city.clock.instant()));
        asStranger();
        asPerson();
        withDevice();
        withSource();
        withFactor();
    }

    @AfterAll
    static void close() {
        city.close();
        PAGES.clear();
    }

    @Test
    void everyPageForbidsScriptsFramesAndForeignThings() {
        assertEquals(20, PAGES.size(), PAGES.keySet().toString());
        each((name, page) -> {
            List<String> policy = List.of(page.getHeaderString("Content-Security-Policy").split("; "));
            assertTrue(policy.containsAll(List.of("default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")), name);
            assertTrue(policy.stream().anyMatch(rule -> rule.matches("form-action 'self'( https://shop\\.example)?")), name + policy);
            assertFalse(policy.toString().contains("unsafe"), name);
            assertEquals("DENY", page.getHeaderString("X-Frame-Options"), name);
            assertEquals("no-referrer", page.getHeaderString("Referrer-Policy"), name);
            assertEquals("no-store", page.getHeaderString("Cache-Control"), name);
            assertEquals("same-origin", page.getHeaderString("Cross-Origin-Opener-Policy"), name);
            assertEquals("text/html;charset=utf-8", String.valueOf(page.getMediaType()).replace(" ", ""), name);
        });
    }

    @Test
    void noNameBecomesAProgram() {
        each((name, page) -> {
            String html = String.valueOf(page.getEntity());
            FORBIDDEN.forEach(tag -> assertFalse(html.contains("<" + tag), name + ": <" + tag + "\n" + html));
            TAG.matcher(html).results().map(tag -> tag.group()).forEach(tag -> {
                assertFalse(tag.replaceAll("\"[^\"]*\"", "").matches("(?s).*\\s(on[a-z]+|style)\\s*=.*"), name + ": " + tag);
                assertFalse(tag.matches("(?s).*(href|src|action)=\"(?!/|data:image/|data:,|otpauth://totp/).*"), name + ": " + tag);
            });
        });
        assertTrue(String.valueOf(PAGES.get("consent").getEntity()).contains("&lt;img src=x onerror=alert(1)&gt;"), "as text it is shown");
        assertTrue(String.valueOf(PAGES.get("consent").getEntity()).contains("{{&amp;csrf}}"), "and fills no place");
    }

    @Test
    void noPageOfASessionShowsItsSecret() {
        each((name, page) -> {
            String html = String.valueOf(page.getEntity());
            assertFalse(html.contains(OAuthCity.PASSWORD), name);
            page.getHeaders().getOrDefault("Set-Cookie", List.of()).forEach(cookie -> {
                String text = cookie.toString();
                assertTrue(text.contains("; Path=/;") && text.contains("; HttpOnly") && text.contains("; SameSite=Lax"), name + text);
                String secret = text.substring(text.indexOf('=') + 1, text.indexOf(';'));
                assertFalse(secret.length() > 20 && html.contains(secret), name);
            });
        });
    }

    private static void asStranger() {
        Surfer stranger = new Browsers(city).make();
        PAGES.put("login", stranger.open(OAuthCity.address("login_hint", ZH, "state", EN, "nonce", ZH)));
        PAGES.put("login refused", Browsers.login(stranger, PAGES.get("login"), EN, "wrong password"));
        PAGES.put("unanswerable", stranger.open(OAuthCity.address("redirect_uri", ZH)));
        PAGES.put("client unknown", stranger.open(OAuthCity.address("client_id", EN)));
        PAGES.put("too long", stranger.open(OAuthCity.address("state", ZH.repeat(400))));
        PAGES.put("request expired", stranger.open("/oauth2/authorize?client_id=shop&request_uri=" + "urn%3Ax%3A%3Cscript%3E"));
        PAGES.put("signed out", stranger.open("/oauth2/logout"));
        PAGES.put("account login", stranger.open("/account/?x=%3Cscript%3E&y=\"><script>"));
    }

    private static void asPerson() {
        Surfer person = new Browsers(city).make();
        PAGES.put("consent", Browsers.login(person, person.open(OAuthCity.address("state", ZH)), "zhang.san", OAuthCity.PASSWORD));
        person.submit(PAGES.get("consent"), "step", "allow");
        PAGES.put("account", person.open("/account/"));
        PAGES.put("sign out", person.open("/oauth2/logout?state=" + "%22%3E%3Cscript%3E"));
        PAGES.put("sources", person.open("/oauth2/sources"));
    }

    private static void withDevice() {
        Surfer person = new Browsers(city).signedIn();
        PAGES.put("device code", person.open("/oauth2/device"));
        PAGES.put("device code wrong", person.open("/oauth2/device?user_code=%3Cscript%3E"));
        Response asked = city.the(DeviceAuthorizationResource.class).authorize(
                OAuthCity.form("client_id", "booth", "scope", "openid"), null, Requests.from("10.0.0.1"));
        PAGES.put("device consent", person.open("/oauth2/device?user_code=" + House.body(asked).get("user_code")));
        PAGES.put("device done", person.submit(PAGES.get("device consent"), "step", "allow"));
    }

    private static void withSource() {
        PAGES.put("source refused", new Browsers(city).make().open("/oauth2/sources/370800-ai/callback?state=%3Cscript%3E&error=%3Cscript%3E"));
    }

    private static void withFactor() {
        Surfer person = new Browsers(city).signedIn();
        Response enrolment = person.submit(person.open("/account/"), "step", "factor");
        PAGES.put("factor", enrolment);
        Authenticator app = new Authenticator(String.valueOf(enrolment.getEntity()));
        PAGES.put("recovery codes", person.submit(enrolment, "code", app.code(city.clock.instant()), "step", "enrol"));
        Surfer again = new Browsers(city).make();
        PAGES.put("second step", Browsers.login(again, again.open("/account/"), "zhang.san", OAuthCity.PASSWORD));
    }

    private static void each(BiConsumer<String, Response> check) {
        PAGES.forEach(check);
    }
}
