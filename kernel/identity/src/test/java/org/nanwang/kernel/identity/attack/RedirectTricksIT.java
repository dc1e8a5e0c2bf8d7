package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.oauth.PushedResource;
import org.nanwang.sdk.error.Refusal;

/** Addresses that look like a registered one to somebody, and are another one to somebody else. */
class RedirectTricksIT extends DatabaseTest {

    /** Of https://shop.example/done?from=city and http://127.0.0.1/back. */
    private static final List<String> TRICKS = List.of(
            // prefix, suffix
            "https://shop.example/done", "https://shop.example/done?from=city&x=1", "https://shop.example/done?from=city/",
            "https://shop.example/done?from=city.evil.example", "https://shop.example.evil.example/done?from=city",
            "https://evil.example/https://shop.example/done?from=city", "https://evilshop.example/done?from=city",
            "https://evil.example?https://shop.example/done?from=city", " https://shop.example/done?from=city",
            "https://shop.example/done?from=city ", "https://shop.example/done?from=city\n", "\thttps://shop.example/done?from=city",
            // user information
            "https://shop.example@evil.example/done?from=city", "https://shop.example:443@evil.example/done?from=city",
            "https://x@shop.example/done?from=city", "https://shop.example%40evil.example/done?from=city",
            "http://127.0.0.1:80@evil.example/back", "http://127.0.0.1@evil.example/back",
            // fragment
            "https://shop.example/done?from=city#", "https://shop.example/done?from=city#x", "https://evil.example#https://shop.example/done?from=city",
            "https://shop.example/done%23?from=city", "https://evil.example/%23@shop.example/done?from=city",
            // encoded
            "https://shop.example/done%3Ffrom=city", "https://shop.example/%64one?from=city", "https://shop.example/done?from=cit%79",
            "https%3A%2F%2Fshop.example%2Fdone%3Ffrom%3Dcity", "https://shop.example/done?from=city%00", "https://shop.example/done?from=city%0d%0aX: y",
            "https://shop%2eexample/done?from=city",
            // case, trailing dot, port
            "HTTPS://shop.example/done?from=city", "https://SHOP.example/done?from=city", "https://shop.example/DONE?from=city",
            "https://shop.example./done?from=city", "https://shop.example:443/done?from=city", "https://shop.example:8443/done?from=city",
            "http://shop.example/done?from=city", "https:/shop.example/done?from=city", "https:shop.example/done?from=city",
            "//shop.example/done?from=city", "/done?from=city", "https:///shop.example/done?from=city",
            // names that look alike
            "https://shоp.example/done?from=city", "https://xn--shp-uld.example/done?from=city", "https://shop。example/done?from=city",
            "https://ｓhop.example/done?from=city", "https://shop.example\u200b/done?from=city",
            // backslash, steps
            "https://shop.example\\@evil.example/done?from=city", "https:\\\\shop.example\\done?from=city", "https://evil.example\\.shop.example/done?from=city",
            "https://shop.example/x/../done?from=city", "https://shop.example/done/..?from=city", "https://shop.example/./done?from=city",
            "https://shop.example/done;x=y?from=city", "https://shop.example//done?from=city", "https://shop.example/done?from=city/../x",
            // this very machine, RFC 8252
            "http://127.0.0.1/back/", "http://127.0.0.1/back/more", "http://127.0.0.1/", "http://127.0.0.1/back?x", "http://127.0.0.1/back#x",
            "http://127.0.0.1:/back", "http://127.0.0.1:0/back", "http://127.0.0.1:65536/back", "http://127.0.0.1:99999x/back", "http://127.0.0.1:-1/back",
            "http://127.0.0.1:+80/back", "http://127.0.0.1: 80/back", "http://127.0.0.1:８０/back", "http://127.0.0.1:080000/back",
            "http://127.0.0.2/back", "http://localhost/back", "http://[::1]/back", "http://2130706433/back", "http://127.1/back", "http://0/back",
            "https://127.0.0.1/back", "http://127.0.0.1.evil.example/back", "http://127.0.0.1:80.evil.example/back", "http://127.0.0.1%2eevil.example/back",
            // not an address of the web
            "javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "about:blank", "*", "https://*", "null");

    private static OAuthCity city;
    private static Surfer surfer;

    @BeforeAll
    static void open() {
        city = new OAuthCity(storage(), audit(), data());
        surfer = new Browsers(city).make();
        assertEquals(303, city.agree(surfer, OAuthCity.address()).getStatus(), "signed in and agreed: an honest request is answered");
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void noAnswerGoesThere() {
        for (String trick : TRICKS) {
            Response page = surfer.open(OAuthCity.address("redirect_uri", trick));
            assertEquals(400, page.getStatus(), trick);
            assertNull(page.getHeaderString("Location"), trick);
            Response error = surfer.open(OAuthCity.address("redirect_uri", trick, "scope", "nonsense", "prompt", "none"));
            assertNull(error.getHeaderString("Location"), "errors neither: " + trick);
        }
    }

    @Test
    void nothingIsTakenAheadForThere() {
        for (String trick : TRICKS) {
            Response pushed = city.the(PushedResource.class).push(OAuthCity.form("client_id", "shop", "response_type", "code",
                    "scope", "openid", "code_challenge", "c".repeat(43), "code_challenge_method", "S256", "redirect_uri", trick),
                    null, Requests.from("10.0.0.1"));
            assertEquals(400, pushed.getStatus(), trick);
        }
    }

    @Test
    void aCodeIsNotRedeemedFromThere() {
        for (String trick : List.of("https://shop.example/done", "https://shop.example/done?from=city#x", "http://127.0.0.1/back",
                "https://SHOP.example/done?from=city", "")) {
            String code = OAuthCity.answer(surfer.open(OAuthCity.address())).get("code").get(0);
            Response answer = city.redeem(code, "redirect_uri", trick);
            assertEquals(400, answer.getStatus(), trick);
            assertEquals(400, city.redeem(code).getStatus(), "the code is in wrong hands");
        }
    }

    @Test
    void nobodyIsSentThereAfterSigningOut() {
        for (String trick : TRICKS) {
            String bye = trick.replace("/done?from=city", "/bye");
            Response page = new Browsers(city).make().open("/oauth2/logout?client_id=shop&post_logout_redirect_uri="
                    + URLEncoder.encode(bye, StandardCharsets.UTF_8));
            assertNull(page.getHeaderString("Location"), bye);
            assertEquals(200, page.getStatus(), bye);
        }
    }

    @Test
    void aRequestOfAnAddressIsNotFetched() {
        for (String address : List.of("https://evil.example/request", "http://127.0.0.1:9/request", "file:///etc/passwd",
                "urn:ietf:params:oauth:request_uri:guess", "urn:ietf:params:oauth:request_uri:")) {
            Response page = surfer.open("/oauth2/authorize?client_id=shop&request_uri=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
            assertEquals(400, page.getStatus(), address);
        }
    }

    @Test
    void whatIsNoHonestAddressIsNotRegisteredEither() {
        for (String trick : List.of("https://x@shop.example/", "https://shop.example/#x", "https://shop.example/ x", "https://shop.example\\@x/",
                "http://shop.example/", "http://127.0.0.1.evil.example/", "http://127.1/", "javascript:alert(1)", "data:text/html,x", "//shop.example/",
                "/done", "https://", "https:///x", "https://shоp.example/", "https://shop.example/\n", "*", "https://*.example/")) {
            assertThrows(Refusal.class, () -> city.put("shop", new Registration(
                    new Registration.Name("小店", "Shop"), "370811", true, List.of(trick), List.of(), null, List.of("authorization_code"),
                    List.of(), List.of(), null, null)), trick);
        }
        assertEquals(200, surfer.open(OAuthCity.address("prompt", "consent")).getStatus(), "what was registered stays");
    }

    @Test
    void onThisMachineAnyPortWillDoAndNothingElse() {
        for (String port : List.of(":1", ":51234", ":65535", "")) {
            Response back = surfer.open(OAuthCity.address("redirect_uri", "http://127.0.0.1" + port + "/back"));
            assertEquals(303, back.getStatus(), port);
        }
    }

    @Test
    void anAnswerTellsWhoGaveIt() {
        for (Response back : List.of(surfer.open(OAuthCity.address()), surfer.open(OAuthCity.address("scope", "nonsense")),
                surfer.open(OAuthCity.address("prompt", "none", "scope", "openid parking:read:370811")))) {
            assertEquals(List.of(OAuthCity.ISSUER), OAuthCity.answer(back).get("iss"));
        }
        assertEquals(true, city.module.wellKnownResource().metadata().get("authorization_response_iss_parameter_supported"));
        assertEquals(400, city.redeem(OAuthCity.answer(surfer.open(OAuthCity.address())).get("code").get(0),
                "client_id", "nanwang").getStatus(), "nor is a code of one client good for another");
        assertEquals("invalid_grant", House.body(city.redeem("another servers code")).get("error"));
    }
}
