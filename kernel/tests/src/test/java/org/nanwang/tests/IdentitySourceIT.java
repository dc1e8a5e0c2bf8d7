package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A node signs people in by an OpenID provider that others wrote. The last tests take away what the first ones use. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentitySourceIT {

    private static final Path SOURCES = Path.of("src/test/upstream");
    private static final String ID = "370800-oidc-source";
    private static final String SECRET = "a secret of the upstream and of the city";
    private static final String VERIFIER = "v".repeat(43);

    @TempDir
    private static Path folder;
    private static DemoCity city;
    private static Process upstream;
    private static String issuer;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(installed("npm"), "Node.js and npm are not installed");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Process install = program("npm", "ci", "--no-audit", "--no-fund").start();
        assertTrue(install.waitFor(3, TimeUnit.MINUTES) && install.exitValue() == 0, IdentitySourceIT::printed);
        city = DemoCity.up();
        startUpstream();
        register();
        city.as("admin").send("POST", "/platform/installations", Map.of("app", "org.nanwang.oidc-source", "version",
                version(), "region", "370800", "configuration", settings("爱山东"))).expect(202);
        assertEquals("serving", city.awaitSettled(ID).at("/observed/state").asText(), () -> city.installation(ID).toString());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (upstream != null) {
            upstream.destroy();
            upstream.waitFor();
        }
        if (city != null) {
            city.close();
        }
    }

    @Test
    @Order(1)
    void aCitizenComesWithARealNameLevelAndIsFoundAgain() throws IOException {
        JsonNode first = identity(signedIn(new Wanderer(), "zhang"));
        assertEquals(2, first.get("real_name_level").asInt(), first::toString);
        assertTrue(first.get("amr").toString().contains("fed"), first::toString);
        assertTrue(first.get("preferred_username").asText().startsWith("citizen-"), first::toString);
        assertEquals(first.get("sub"), identity(signedIn(new Wanderer(), "zhang")).get("sub"));
        assertFalse(first.get("sub").equals(identity(signedIn(new Wanderer(), "li")).get("sub")));
    }

    @Test
    @Order(2)
    void aSecretSettingIsNeverShown() {
        JsonNode installation = city.installation(ID);
        assertFalse(installation.toString().contains(SECRET));
        assertFalse(city.node().output().contains(SECRET));
        assertEquals("client-secret", installation.at("/secrets/0").asText());
    }

    @Test
    @Order(3)
    void whoHasAnAccountLinksTheOtherOneAndComesByIt() throws IOException {
        Wanderer browser = new Wanderer();
        Wanderer.Page account = browser.open(city.address().resolve("/account/"));
        browser.submit(account, "step", "login", "name", "citizen", "password", city.password("citizen"));
        Wanderer.Page linked = upstream(browser, browser.open(browser.open(
                city.address().resolve("/oauth2/sources")).button()), "wang");
        assertTrue(linked.html().contains("解除关联"), linked::html);
        assertEquals("citizen", identity(signedIn(new Wanderer(), "wang")).get("preferred_username").asText());
    }

    @Test
    @Order(4)
    void aForgedAnswerIsRefused() {
        Wanderer browser = new Wanderer();
        Wanderer.Page there = browser.open(browser.open(authorize()).button());
        assertTrue(there.address().toString().startsWith(issuer), there::html);
        Wanderer.Page forged = browser.open(city.address().resolve(
                "/oauth2/sources/" + ID + "/callback?code=stolen&state=" + "x".repeat(43)));
        assertEquals(400, forged.status());
        assertTrue(forged.html().contains("无人等待"), forged::html);
    }

    @Test
    @Order(5)
    void aSignInThatIsUnderWaySurvivesAnUpgrade() {
        Wanderer browser = new Wanderer();
        Wanderer.Page there = browser.open(browser.open(authorize()).button());
        city.as("admin").send("PATCH", "/platform/installations/" + ID,
                Map.of("configuration", settings("山东通"))).expect(202);
        assertEquals("succeeded", city.awaitSettled(ID).at("/rollout/state").asText());
        Wanderer.Page back = upstream(browser, there, "zhang");
        assertTrue(back.done() || back.html().contains("value=\"allow\""), back::html);
        assertTrue(new Wanderer().open(authorize()).html().contains("用山东通登录"));
    }

    @Test
    @Order(6)
    void whileTheProviderIsAwayPeopleAreToldAndSignInByPassword() throws InterruptedException {
        Wanderer late = new Wanderer();
        Wanderer.Page page = late.open(authorize());
        city.as("admin").send("PATCH", "/platform/installations/" + ID,
                Map.of("configuration", settings("山东通二"))).expect(202); // the next instance knows nothing of the provider yet
        city.awaitSettled(ID);
        upstream.destroy();
        upstream.waitFor();
        Wanderer.Page told = late.open(page.button());
        assertEquals(502, told.status(), told::html);
        assertTrue(told.html().contains("暂时没有响应"), told::html);
        Wanderer.Page inside = byPassword(new Wanderer());
        assertTrue(inside.done() || inside.html().contains("value=\"allow\""), inside::html);
    }

    @Test
    @Order(7)
    void aSourceThatIsUninstalledLeavesThePage() {
        assertTrue(new Wanderer().open(authorize()).hasButton());
        city.uninstall(ID, "keep");
        assertFalse(new Wanderer().open(authorize()).hasButton());
        Wanderer.Page page = byPassword(new Wanderer());
        assertTrue(page.done() || page.html().contains("value=\"allow\""), page::html);
    }

    private static Wanderer.Page byPassword(Wanderer browser) {
        return browser.submit(browser.open(authorize()), "step", "login", "name", "citizen", "password",
                city.password("citizen"));
    }

    /** Signs in at the provider, as far as it asks, and agrees here; gives where the app's browser ends. */
    private static URI signedIn(Wanderer browser, String who) {
        Wanderer.Page back = upstream(browser, browser.open(browser.open(authorize()).button()), who);
        Wanderer.Page end = back.done() ? back : browser.submit(back, "step", "allow");
        assertTrue(end.done(), end::html);
        return end.address();
    }

    private static Wanderer.Page upstream(Wanderer browser, Wanderer.Page there, String who) {
        Wanderer.Page page = there;
        while (page.address().toString().startsWith(issuer)) {
            page = browser.submit(page, "login", who, "password", "whatever");
        }
        return page;
    }

    private static JsonNode identity(URI end) throws IOException {
        Map<String, String> answer = FormBrowser.query(end);
        JsonNode tokens = city.anonymous().form("/oauth2/token", Map.of("grant_type", "authorization_code", "code",
                answer.get("code"), "redirect_uri", Wanderer.END.toString(), "client_id", "page", "code_verifier",
                VERIFIER)).expect(200).json();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(
                tokens.get("id_token").asText().split("\\.")[1]));
    }

    private static URI authorize() {
        return city.address().resolve("/oauth2/authorize?" + FormBrowser.form(Map.of("client_id", "page", "redirect_uri",
                Wanderer.END.toString(), "response_type", "code", "scope", "openid profile", "code_challenge", challenge(),
                "code_challenge_method", "S256")));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> settings(String name) {
        return Map.of("issuer", issuer, "client-id", "jining", "client-secret", SECRET, "name-zh", name, "level",
                Map.of("claim", "assurance", "verified", List.of("L2")));
    }

    private static String version() {
        return city.as("admin").get("/marketplace/api/releases?app=org.nanwang.oidc-source").expect(200).json()
                .at("/items/0/version").asText();
    }

    private static void register() {
        Api admin = city.as("admin");
        admin.send("POST", "/platform/clients", Map.of("id", "page")).expect(201);
        Map<String, Object> registration = new HashMap<>(Map.of("name", Map.of("zh", "页面", "en", "Page"), "region", "370811",
                "confidential", false, "redirectUris", List.of(Wanderer.END.toString()), "logoutUris", List.of(),
                "grantTypes", List.of("authorization_code"), "permissions", List.of()));
        admin.send("PUT", "/platform/clients/page/registration", registration).expect(200);
    }

    private static void startUpstream() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = program("node", "provider.mjs");
        builder.environment().putAll(Map.of("UPSTREAM_PORT", String.valueOf(port), "UPSTREAM_SECRET", SECRET,
                "UPSTREAM_CALLBACK", city.address().resolve("/oauth2/sources/" + ID + "/callback").toString()));
        upstream = builder.start();
        issuer = "http://127.0.0.1:" + port;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> printed().contains("Ready " + issuer));
    }

    private static ProcessBuilder program(String... words) {
        return new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
    }

    private static String printed() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(part -> Files.isExecutable(Path.of(part, program)));
    }
}
