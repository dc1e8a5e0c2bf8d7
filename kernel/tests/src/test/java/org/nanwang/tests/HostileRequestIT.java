package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that nobody honest makes, over the wire: too large, too deep, lying about where they come from and whom they call. */
class HostileRequestIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String AUTHORIZE = "/oauth2/authorize?client_id=nanwang&response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2F"
            + "&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    private static final List<String> FORMS = List.of("/oauth2/token", "/oauth2/par", "/oauth2/device_authorization", "/oauth2/introspect",
            "/oauth2/revoke", AUTHORIZE, "/oauth2/authorize", "/oauth2/device", "/oauth2/device?user_code=BBBB-BBBB", "/oauth2/logout",
            "/oauth2/sources", "/account/");
    private static final List<String> DOCUMENTS = List.of("/platform/setup", "/platform/accounts", "/platform/clients", "/platform/installations",
            "/platform/organisations", "/platform/departments", "/platform/clients/camera/registration", "/oauth2/register", "/scim/v2/370811/Users", "/scim/v2/370811/Groups");
    private static final List<String> PAGES = List.of("/", "/370811/parking/", "/marketplace/", "/account/", AUTHORIZE, "/oauth2/authorize",
            "/oauth2/device", "/oauth2/logout", "/oauth2/sources/370811-x/callback?state=x", "/oauth2/sources/370811-x/begin?back=//evil.example");

    private static DemoCity city;
    private static URI node;
    private static String admin;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
        node = city.address();
        admin = "Authorization: Bearer " + city.token("admin");
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @AfterEach
    void theNodeIsWell() {
        city.anonymous().get("/health").expect(200);
    }

    @Test
    void noFormIsTakenThatNobodyTypes() {
        String form = "name=" + "x".repeat(70_000) + "&password=y";
        for (String target : FORMS) {
            assertEquals(413, RawRequest.post(node, target, FORM, form).send().status(), target);
            RawRequest chunked = new RawRequest(node, "POST " + target + " HTTP/1.1",
                    List.of("Content-Type: " + FORM, "Transfer-Encoding: chunked"), chunk(form));
            assertEquals(413, chunked.send().status(), target + " in chunks");
        }
    }

    @Test
    void noDocumentIsTakenThatNobodyWrites() {
        String document = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        for (String target : DOCUMENTS) {
            assertEquals(413, RawRequest.post(node, target, type(target), document, admin).send().status(), target);
        }
    }

    @Test
    void aThousandDoorsBehindEachOtherLeadNowhere() {
        for (String deep : List.of("[".repeat(400_000), "{\"a\":".repeat(150_000), "{\"name\":" + "[".repeat(5000) + "]".repeat(5000) + "}")) {
            for (String target : DOCUMENTS) {
                int status = RawRequest.post(node, target, type(target), deep, admin).send().status();
                assertTrue(status >= 400 && status < 500, target + " " + status);
            }
        }
    }

    @Test
    void tenThousandParametersAreToldOff() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "p" + i + "=").collect(Collectors.joining("&"));
        for (String target : FORMS) {
            int status = RawRequest.post(node, target, FORM, many.substring(0, 60_000)).send().status();
            assertTrue(status >= 200 && status < 500, target + " " + status);
        }
        assertEquals(414, RawRequest.get(node, "/oauth2/authorize?" + many).send().status());
        assertEquals(400, RawRequest.get(node, "/oauth2/authorize?" + many.substring(0, 8000)).send().status());
    }

    @Test
    void headersAndCookiesHaveAnEnd() {
        for (String header : List.of("X-Long: " + "x".repeat(20_000), "Cookie: nanwang=" + "x".repeat(20_000), "Authorization: Bearer " + "x".repeat(20_000))) {
            assertEquals(431, RawRequest.get(node, "/account/", header).send().status(), header.substring(0, 15));
        }
        for (String header : List.of("Cookie: " + "nanwang=x; ".repeat(1000), "Cookie: nanwang=" + "x".repeat(9000), "Cookie: =;;;==\"", "Cookie: nanwang=\"\\",
                "Authorization: Bearer " + "x".repeat(9000), "Authorization: " + "Basic ".repeat(1000), "Accept-Language: " + "zh,".repeat(3000),
                "Accept-Language: \u0001;q=nan", "User-Agent: " + "<b>".repeat(3000), "traceparent: ../../x")) {
            for (String target : List.of("/account/", "/platform/me", "/oauth2/userinfo", "/scim/v2/370811/Users")) {
                int status = RawRequest.get(node, target, header).send().status();
                assertTrue(status >= 200 && status < 500, target + " " + header.substring(0, 15) + " " + status);
            }
        }
    }

    @Test
    void whoIsCalledIsOurWordAndNotTheHostHeaders() {
        for (String target : List.of("/.well-known/openid-configuration", AUTHORIZE, "/account/", "/oauth2/logout", "/370811/parking", "/scim/v2/370811/Users")) {
            for (String[] lie : List.of(new String[] {"Host: evil.example"}, new String[] {"Host: 127.0.0.1", "X-Forwarded-Host: evil.example"},
                    new String[] {"Host: 127.0.0.1", "Forwarded: for=1.2.3.4;host=evil.example;proto=https"}, new String[] {"Host: 127.0.0.1@evil.example"},
                    new String[] {"Host: 127.0.0.1", "X-Original-URL: /platform/accounts", "X-Rewrite-URL: /platform/accounts", "X-Forwarded-Prefix: //evil.example"})) {
                RawRequest.Answer answer = RawRequest.get(node, target, lie).send();
                String told = target.startsWith("/370811") ? answer.header("Location").orElse("") : answer.text();
                assertFalse(told.contains("evil.example"), target + " " + String.join(", ", lie) + "\n" + told);
            }
        }
        String lied = RawRequest.get(node, "http://evil.example/.well-known/openid-configuration", "Host: evil.example").send().text();
        assertFalse(lied.contains("evil.example"), lied);
    }

    /** Without a proxy that is trusted, the address is the socket's: whoever invents one per try is still one. */
    @Test
    void whereSomebodyComesFromIsNotTheirsToSay() {
        int stopped = 0;
        for (int i = 0; i < 40 && stopped == 0; i++) {
            RawRequest.Answer answer = RawRequest.post(node, "/oauth2/token", FORM, "grant_type=client_credentials&client_id=guess" + i + "&client_secret=x",
                    "X-Forwarded-For: 10.1.1." + i, "Forwarded: for=10.1.1." + i, "X-Real-IP: 10.1.1." + i, "True-Client-IP: 10.1.1." + i).send();
            stopped = answer.status() == 429 ? 429 : 0;
        }
        assertEquals(429, stopped);
        assertFalse(city.as("admin").get("/platform/audit?limit=100").expect(200).text().contains("10.1.1."));
    }

    @Test
    void whatBelongsIntoABodyIsNotReadFromAnAddress() {
        String secret = city.password("camera");
        assertTrue(RawRequest.post(node, "/oauth2/token?grant_type=client_credentials&client_id=camera&client_secret=" + secret, FORM, "").send().status() >= 400);
        assertEquals(401, RawRequest.post(node, "/oauth2/token?client_secret=" + secret, FORM, "grant_type=client_credentials&client_id=camera").send().status());
        String token = city.token("admin");
        for (String target : List.of("/platform/accounts", "/oauth2/userinfo")) {
            assertEquals(401, RawRequest.get(node, target + "?access_token=" + token).send().status(), target);
        }
        assertEquals(401, RawRequest.post(node, "/oauth2/userinfo", FORM, "access_token=" + token).send().status());
    }

    @Test
    void noPageOfAnotherSiteReadsAnything() {
        for (String target : List.of("/oauth2/token", "/oauth2/userinfo", "/platform/accounts", "/account/", AUTHORIZE, "/scim/v2/370811/Users")) {
            for (String method : List.of("GET", "OPTIONS", "POST")) {
                RawRequest.Answer answer = new RawRequest(node, method + " " + target + " HTTP/1.1", List.of("Origin: https://evil.example",
                        "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization"), new byte[0]).send();
                assertEquals(List.of(), answer.headers("Access-Control-Allow-Origin"), method + " " + target);
                assertEquals(List.of(), answer.headers("Access-Control-Allow-Credentials"), method + " " + target);
            }
        }
    }

    @Test
    void noMethodIsTakenForAnother() {
        for (String target : List.of("/account/", "/oauth2/token", AUTHORIZE, "/platform/accounts")) {
            for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND")) {
                int status = new RawRequest(node, method + " " + target + " HTTP/1.1", List.of(), new byte[0]).send().status();
                assertTrue(status >= 400 && status < 600 && status != 500, method + " " + target + " " + status);
            }
            RawRequest.Answer overridden = RawRequest.post(node, target, FORM, "_method=DELETE", "X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE").send();
            assertTrue(overridden.status() < 500, target);
        }
    }

    @Test
    void everyPageIsDressed() {
        for (String page : PAGES) {
            RawRequest.Answer answer = RawRequest.get(node, page, "Accept: text/html").send();
            assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"), page + "\n" + answer.head());
            String policy = answer.header("Content-Security-Policy").orElse("");
            assertTrue(policy.matches("default-src '(none|self)'; .*frame-ancestors '(none|self)'.*") && policy.contains("base-uri 'none'"), page + ": " + policy);
            assertFalse(policy.contains("unsafe"), page + ": " + policy);
            assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options"), page);
            assertTrue(answer.header("Referrer-Policy").orElse("").matches("no-referrer|same-origin"), page);
            assertTrue(answer.header("Cache-Control").orElse("").matches("no-store|no-cache"), page);
            assertEquals(List.of(), answer.headers("Server"), page);
            assertEquals(List.of(), answer.headers("X-Powered-By"), page);
            answer.headers("Set-Cookie").forEach(cookie -> assertTrue(cookie.matches("nanwang[a-z-]*=[^;]*; (Max-Age=\\d+; )?Path=/; (Max-Age=\\d+; )?HttpOnly; SameSite=Lax"), page + cookie));
        }
    }

    @Test
    void answersThatAreNoPagesAreNotTakenForOne() {
        for (String target : List.of("/nowhere/%3Cscript%3E", "/platform/accounts/%3Cscript%3E", "/oauth2/%3Cscript%3E", "/oauth2/userinfo", "/scim/v2/370811/Users",
                "/370811/parking/api/lots/%3Cscript%3E", "/account/%3Cscript%3E", "/kit/1/%3Cscript%3E")) {
            RawRequest.Answer answer = RawRequest.get(node, target).send();
            assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options"), target + "\n" + answer.head());
            assertFalse(answer.header("Content-Type").orElse("").contains("html"), target + answer.head());
            assertFalse(answer.text().contains("\tat "), target);
        }
    }

    @Test
    void nobodyIsSentElsewhere() {
        for (String target : List.of("//evil.example", "//evil.example/account/", "/\\evil.example/", "/%2f%2fevil.example/", "/account//evil.example", "/account?next=//evil.example",
                "/account/?back=https://evil.example", "/370811/parking?x=//evil.example", "//evil.example/370811/parking", "/370811/parking//evil.example", "/oauth2/logout?post_logout_redirect_uri=https://evil.example",
                "/oauth2/logout?client_id=nanwang&post_logout_redirect_uri=https://evil.example", "/oauth2/device?user_code=//evil.example", "/marketplace?x=https://evil.example", "/%0d%0aLocation:%20https://evil.example/",
                "/oauth2/sources?back=//evil.example", "/oauth2/sources/370811-x/begin?back=https://evil.example&csrf=x", AUTHORIZE.replace("127.0.0.1%3A9", "evil.example"))) {
            RawRequest.Answer answer = RawRequest.get(node, target).send();
            answer.headers("Location").forEach(place -> assertTrue(place.startsWith("/") && !place.startsWith("//") && !place.startsWith("/\\")
                    || URI.create(place).getAuthority().equals(node.getAuthority()), target + " -> " + place));
            assertTrue(answer.status() < 500, target + " " + answer.status());
        }
    }

    @Test
    void noDetourLeadsPastTheDoor() {
        for (String path : List.of("/platform/accounts", "//platform/accounts", "/platform//accounts", "/PLATFORM/accounts", "/platform/accounts/", "/platform/./accounts",
                "/platform/x/../accounts", "/370811/parking/../../platform/accounts", "/370811/parking/..%2f..%2fplatform/accounts", "/370811/parking/api/..;/..;/..;/platform/accounts",
                "/kit/1/..%2f..%2fplatform/accounts", "/health/../platform/accounts", "/platform;x=y/accounts", "/platform/accounts;x=y", "/platform/accounts;.css", "/%70latform/accounts",
                "/platform%2faccounts", "/platform/accounts%00", "/platform/accounts%20", "/platform%252faccounts", "/platform\\accounts", "/oauth2/../platform/accounts",
                "/platform/accounts?", "/platform/accounts.json", "/platform/accounts%3f", "/scim/v2/370811/Users", "/scim/v2/../../platform/accounts", "/account/../platform/accounts")) {
            int status = RawRequest.get(node, path).send().status();
            assertTrue(List.of(400, 401, 403, 404).contains(status), path + " " + status);
        }
        assertEquals(200, RawRequest.get(node, "/platform/accounts", admin).send().status());
    }

    /** Two readers of one connection, a proxy and we, must never see different requests. */
    @Test
    void aRequestIsReadInOneWayOnly() {
        for (List<String> lies : List.of(List.of("Content-Length: 5", "Content-Length: 6"), List.of("Content-Length: 4", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: chunked, identity"), List.of("Transfer-Encoding: xchunked"), List.of("Content-Length: -1"), List.of("Content-Length: 5 5"),
                List.of("Content-Length: +5"), List.of("Transfer-Encoding : chunked"), List.of("Host: a", "Host: b"), List.of("X: y\r\n folded: z"), List.of(": nameless"))) {
            int status = new RawRequest(node, "POST /oauth2/token HTTP/1.1", lies, "0\r\n\r\nGET /platform/me HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                    .send().status();
            assertTrue(status == 400 || status == 501, lies + " " + status);
        }
    }

    private static String type(String target) {
        return target.startsWith("/scim") ? "application/scim+json" : JSON;
    }

    private static byte[] chunk(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
