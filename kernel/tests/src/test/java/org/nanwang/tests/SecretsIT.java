package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People sign in, well and badly, machines get tokens, admins set passwords, on a node that logs all it can. Then somebody takes
 * the log, the disk and the trail away, and looks in them for what was typed, shown and sent.
 */
class SecretsIT {

    /** What a node keeps for itself, readable by its user only: README of kernel-identity. */
    private static final Set<String> KEPT = Set.of("keys", "demo-accounts.json");
    private static final String REDIRECT = "http://127.0.0.1:9/done";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String PASSWORD = "the-first-password-4711";
    private static final String NEXT_PASSWORD = "the-second-password-4711";

    private static final Map<String, String> SECRETS = new LinkedHashMap<>();
    private static DemoCity city;
    private static String log;
    private static String trail;

    @BeforeAll
    static void live() throws Exception {
        city = DemoCity.up(Map.of("NANWANG_LOG_LEVEL", "trace"));
        aPersonIsMade();
        anAppIsRegistered();
        aPersonSignsIn();
        tokensAreUsed();
        machinesSignIn();
        mistakesAreMade();
        anOrganisationApplies();
        trail = wholeTrail();
        city.node().close();
        log = city.node().output();
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void noSecretIsInTheLog() {
        assertTrue(log.contains("DEBUG"), "the node told little");
        SECRETS.forEach((name, secret) -> assertFalse(log.contains(secret), name + " is in the log: " + around(log, secret)));
    }

    @Test
    void noSecretIsInTheTrail() {
        assertTrue(trail.contains("secretive") && trail.contains("account:sign-in"), "nothing was written down");
        SECRETS.forEach((name, secret) -> assertFalse(trail.contains(secret), name + " is in the trail: " + around(trail, secret)));
    }

    /** The database with its write-ahead log, spools, caches: whoever gets a backup or a disk. */
    @Test
    void noSecretIsOnTheDisk() throws IOException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        boolean read = false;
        try (Stream<Path> files = Files.walk(city.node().data())) {
            for (Path file : files.filter(Files::isRegularFile).filter(SecretsIT::notKept).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                read |= text.contains("secretive");
                SECRETS.forEach((name, secret) -> {
                    if (text.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                        found.computeIfAbsent(name, each -> new TreeSet<>()).add(file.getFileName().toString());
                    }
                });
            }
        }
        assertTrue(read, "the account's name is in the database: else this test finds nothing at all");
        assertEquals(Map.of(), found);
    }

    @Test
    void whatIsKeptIsReadableByTheNodesUserOnly() throws IOException {
        for (String name : KEPT) {
            Path kept = city.node().data().resolve(name);
            try (Stream<Path> files = Files.walk(kept)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertEquals("OWNER_READ, OWNER_WRITE", String.join(", ", new TreeSet<>(Files.getPosixFilePermissions(file).stream()
                            .map(Enum::name).toList())), file.toString());
                }
            }
        }
    }

    private static void aPersonIsMade() {
        Map<String, String> personal = Map.of("realName", secret("real name", "欧阳保密先生"), "phone", secret("phone", "+8613912345670"),
                "email", secret("email", "very.private@example.org"), "idNumber", secret("identity number", "110101199003070273"));
        city.as("admin").send("POST", "/platform/accounts", Map.of("name", "secretive", "password", secret("password", PASSWORD),
                "roles", List.of("citizen"), "region", "370811", "personal", personal)).expect(201);
        city.as("admin").get("/platform/accounts/secretive").expect(200);
        city.as("admin").get("/platform/accounts?prefix=secret").expect(200);
    }

    private static void anAppIsRegistered() {
        city.as("admin").send("POST", "/platform/clients", Map.of("id", "page")).expect(201);
        city.as("admin").send("PUT", "/platform/clients/page/registration", Map.of("name", Map.of("zh", "网页", "en", "Page"), "confidential", false,
                "redirectUris", List.of(REDIRECT), "grantTypes", List.of("authorization_code", "refresh_token",
                        "urn:ietf:params:oauth:grant-type:device_code"))).expect(200);
    }

    private static void aPersonSignsIn() throws GeneralSecurityException {
        Wanderer browser = new Wanderer();
        URI account = city.address().resolve("/account/");
        browser.submit(browser.open(account), "step", "login", "name", "secretive", "password", secret("wrong password", "a-wrong-password-4711"));
        browser.submit(browser.open(account), "step", "login", "name", secret("password in the place of the name", "name-is-a-password-4711"), "password", "x");
        Wanderer.Page page = browser.submit(browser.open(account), "step", "login", "name", "secretive", "password", PASSWORD);
        Wanderer.Page enrolment = browser.submit(form(page, "value=\"factor\""), "step", "factor");
        String seed = secret("secret of the authenticator", found("secret=([A-Z2-7]{32})&", enrolment.html()));
        Wanderer.Page recovery = browser.submit(enrolment, "step", "enrol", "code", code(seed));
        secret("recovery code", found("<li><code>([a-z0-9-]{23})</code>", recovery.html()));
        keep("cookie", browser.secrets());
        Wanderer.Page agreed = browser.submit(browser.open(authorize("")), "step", "allow");
        String code = secret("code", FormBrowser.query(agreed.address()).get("code"));
        JsonNode tokens = city.anonymous().form("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", "page", "code", code,
                "redirect_uri", REDIRECT, "code_verifier", secret("verifier", VERIFIER))).expect(200).json();
        keep("token", List.of(tokens.get("access_token").asText(), tokens.get("id_token").asText(), tokens.get("refresh_token").asText()));
        keep("cookie", browser.secrets());
        browser.open(city.address().resolve("/oauth2/logout?id_token_hint=" + tokens.get("id_token").asText()));
    }

    private static void tokensAreUsed() {
        String access = SECRETS.get("token 0");
        String refresh = SECRETS.get("token 2");
        city.anonymous().as(access).get("/platform/me");
        city.anonymous().as(access).get("/oauth2/userinfo");
        city.anonymous().as(access).get("/370811/parking/api/lots");
        city.anonymous().get("/platform/accounts?access_token=" + access);
        city.anonymous().get("/370811/parking/api/lots?access_token=" + access);
        Api.Answer turned = city.anonymous().form("/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "page", "refresh_token", refresh));
        if (turned.status() == 200) {
            keep("token after refresh", List.of(turned.json().get("access_token").asText(), turned.json().get("refresh_token").asText()));
        }
        city.anonymous().form("/oauth2/revoke", Map.of("client_id", "page", "token", refresh));
    }

    private static void machinesSignIn() {
        String secret = secret("client secret", city.as("admin").send("POST", "/platform/clients", Map.of("id", "machine"))
                .expect(201).json().get("secret").asText());
        Map<String, String> shown = Map.of("grant_type", "client_credentials", "client_id", "machine", "client_secret", secret);
        String token = secret("machine's token", city.anonymous().form("/oauth2/token", shown).expect(200).json().get("access_token").asText());
        city.anonymous().form("/oauth2/introspect", Map.of("client_id", "machine", "client_secret", secret, "token", token)).expect(200);
        city.anonymous().form("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "machine",
                "client_secret", secret("wrong client secret", "a-wrong-client-secret-4711")));
        city.anonymous().form("/oauth2/token?client_secret=" + secret, Map.of("grant_type", "client_credentials", "client_id", "machine"));
        city.anonymous().get("/nowhere?client_secret=" + secret);
        Api.Answer pushed = city.anonymous().form("/oauth2/par", Map.of("client_id", "page", "response_type", "code", "scope", "openid",
                "redirect_uri", REDIRECT, "code_challenge", CHALLENGE, "code_challenge_method", "S256"));
        secret("pushed request", pushed.expect(201).json().get("request_uri").asText());
        Api.Answer device = city.anonymous().form("/oauth2/device_authorization", Map.of("client_id", "page", "scope", "openid"));
        secret("device code", device.expect(200).json().get("device_code").asText());
    }

    private static void mistakesAreMade() {
        Api admin = city.as("admin");
        RawRequest.post(city.address(), "/platform/accounts", "application/json", "{\"name\":\"x\",\"password\":\"" + PASSWORD + "\",,}",
                "Authorization: Bearer " + city.token("admin")).send();
        RawRequest.post(city.address(), "/platform/accounts", "application/json", "{\"password\":{\"" + PASSWORD + "\":1}}",
                "Authorization: Bearer " + city.token("admin")).send();
        RawRequest.get(city.address(), "/platform/accounts", "Authorization: Bearer " + PASSWORD).send();
        RawRequest.get(city.address(), "/platform/accounts", "Authorization: Basic " + PASSWORD).send();
        RawRequest.get(city.address(), "/account/", "Cookie: nanwang=" + PASSWORD).send();
        admin.send("PUT", "/platform/accounts/secretive/password", Map.of("password", "short-4711"));
        secret("refused password", "short-4711");
        admin.send("PUT", "/platform/accounts/secretive/password", Map.of("password", secret("next password", NEXT_PASSWORD))).expect(204);
        admin.send("POST", "/platform/setup", Map.of("code", secret("set-up code", "guessed-setup-code-4711"), "account", "x", "password",
                secret("set-up password", "a-set-up-password-4711")));
        admin.send("POST", "/scim/v2/370811/Users", Map.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"), "userName", "by.scim",
                "password", secret("password by SCIM", "a-scim-password-4711")));
    }

    private static void anOrganisationApplies() throws Exception {
        Map<String, String> contact = Map.of("person", secret("contact person", "司马联系人女士"), "phone",
                secret("contact phone", "+86 537 7654321"), "email", secret("contact e-mail", "contact.4711@example.org"));
        JsonNode applied = city.as("citizen").send("POST", "/marketplace/api/applications", Map.of("id", "cn.sealed",
                "name", "运河软件有限公司", "creditCode", "91350100M000100Y43", "contact", contact)).expect(201).json();
        String place = "/marketplace/api/applications/" + applied.get("id").asText();
        String licence = "%PDF-1.7 " + secret("scanned licence", "a licence that nobody else reads 4711");
        HttpRequest attach = HttpRequest.newBuilder(city.address().resolve(place + "/document"))
                .header("Authorization", "Bearer " + city.token("citizen")).header("Content-Type", "application/pdf")
                .PUT(BodyPublishers.ofString(licence)).build();
        assertEquals(200, HttpClient.newHttpClient().send(attach, BodyHandlers.discarding()).statusCode());
        city.as("citizen").send("POST", "/marketplace/api/applications", Map.of("id", "cn.sealed2", "contact", contact)).expect(400);
        assertEquals(licence, city.as("admin").get(place + "/document").expect(200).text());
        assertTrue(city.as("admin").get(place).expect(200).text().contains("contact.4711@example.org"), "an admin reads it");
    }

    private static String wholeTrail() {
        StringBuilder all = new StringBuilder();
        String after = "";
        do {
            Api.Answer page = city.as("admin").get("/platform/audit?limit=200" + after).expect(200);
            all.append(page.text());
            after = page.json().hasNonNull("next") ? "&after=" + page.json().get("next").asText() : "";
        } while (!after.isEmpty());
        return all.toString();
    }

    private static URI authorize(String more) {
        return city.address().resolve("/oauth2/authorize?" + FormBrowser.form(Map.of("client_id", "page", "response_type", "code",
                "redirect_uri", REDIRECT, "scope", "openid profile offline_access", "code_challenge", CHALLENGE, "code_challenge_method", "S256")) + more);
    }

    /** Leaves of a page only the form with something in it. */
    private static Wanderer.Page form(Wanderer.Page page, String sign) {
        Matcher forms = Pattern.compile("<form.*?</form>", Pattern.DOTALL).matcher(page.html());
        List<String> all = new ArrayList<>();
        forms.results().forEach(form -> all.add(form.group()));
        return new Wanderer.Page(page.address(), page.status(), all.stream().filter(form -> form.contains(sign)).findFirst().orElseThrow(
                () -> new AssertionError("no " + sign + " in " + page.html())));
    }

    private static String code(String seed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(base32(seed), "HmacSHA1"));
        byte[] digest = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
        int offset = digest[digest.length - 1] & 15;
        int number = ByteBuffer.wrap(digest, offset, 4).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] base32(String text) {
        StringBuilder bits = new StringBuilder();
        text.chars().map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(value -> bits.append(Integer.toBinaryString(32 + value).substring(1)));
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), () -> pattern + " is not in " + text);
        return found.group(1);
    }

    private static String secret(String name, String value) {
        assertTrue(value != null && value.length() > 5, name);
        SECRETS.put(name, value);
        return value;
    }

    private static void keep(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            secret(SECRETS.containsKey(name + " " + i) ? name + " again " + i : name + " " + i, values.get(i));
        }
    }

    private static boolean notKept(Path file) {
        return KEPT.stream().noneMatch(name -> file.startsWith(city.node().data().resolve(name)));
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 20));
    }
}
