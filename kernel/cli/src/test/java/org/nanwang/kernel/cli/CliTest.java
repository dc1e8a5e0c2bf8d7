package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.cli.session.Shell;

class CliTest {

    private static final String TOKEN =
            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"next-of-%s\"}";
    private static final String INSTALLATION = "GET /platform/installations/370811-parking";

    @TempDir
    private Path folder;
    private final FakeNode node = node();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String in = "";
    private Optional<String> typed = Optional.empty();
    private Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void signInIsPossible() {
        letIn("token-1", "admin");
        node.on("POST /oauth2/device_authorization", 200, """
                {"device_code":"d3vice","user_code":"BCDF-GHJK","interval":0,
                "verification_uri_complete":"http://127.0.0.1/oauth2/device?user_code=BCDF-GHJK"}""");
    }

    /** The next person who signs in is this one. */
    private void letIn(String token, String name) {
        node.only("POST /oauth2/token", 200, TOKEN.formatted(token, token));
        node.only("GET /oauth2/userinfo", 200, "{\"sub\":\"1\",\"preferred_username\":\"" + name + "\"}");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void withoutACommandAllAreListed() {
        assertEquals(0, run());
        for (String command : new String[] {"up", "start", "test", "bench", "install", "login"}) {
            assertTrue(out.toString().contains("\n  " + command + " "), command);
        }
        assertTrue(runAndRead("--lang", "zh").contains("应用市场"));
    }

    @Test
    void loginKeepsTheTokenForTheOwnerOnly() throws IOException {
        assertEquals(0, run("login"));
        assertTrue(err.toString().contains("BCDF-GHJK") && err.toString().contains("/oauth2/device?"), err.toString());
        FakeNode.Request request = node.asked("POST /oauth2/token").orElseThrow();
        assertTrue(request.body().contains("device_code=d3vice"), request.body());
        assertTrue(request.body().contains("client_id=nanwang"), request.body());
        assertEquals("token-1", runAndRead("token").strip());
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("home/.config/nanwang/tokens.json"))));
    }

    @Test
    void aDeviceWaitsUntilThePersonHasAgreedOrRefused() {
        node.only("POST /oauth2/token", 400, "{\"error\":\"authorization_pending\"}")
                .on("POST /oauth2/token", 200, TOKEN.formatted("token-1", "token-1"));
        assertEquals(0, run("login", "--device"));
        assertEquals(2, node.bodies("POST /oauth2/token").size());
        node.only("POST /oauth2/token", 400, "{\"error\":\"access_denied\"}");
        assertEquals(1, run("login", "--device"));
        assertTrue(err.toString().contains("access_denied"), err.toString());
        node.only("POST /oauth2/token", 400, "{\"error\":\"expired_token\"}");
        assertEquals(1, run("login", "--device"));
        assertTrue(err.toString().contains("nanwang login"), err.toString());
    }

    @Test
    void severalAccountsAreSignedInSideBySide() {
        run("login", "admin");
        letIn("token-2", "vendor");
        run("login", "vendor");
        assertEquals("token-2", runAndRead("token").strip());
        assertEquals("token-1", runAndRead("--as", "admin", "token").strip());
        assertEquals("token-1", runAndRead("token", "--as", "admin").strip());
        node.on("POST /oauth2/revoke", 200, "");
        assertEquals(0, run("logout"));
        assertTrue(node.bodies("POST /oauth2/revoke").get(0).contains("token=next-of-token-2"));
        assertEquals(1, run("token"));
        assertTrue(err.toString().contains("nanwang login"), err.toString());
    }

    @Test
    void aNodeThatIsAwayLeavesOneSignedIn() throws IOException {
        run("login", "admin");
        FakeNode gone = new FakeNode();
        gone.close();
        String port = environment.put("NANWANG_HTTP_PORT", String.valueOf(gone.address().getPort()));
        Path kept = folder.resolve("home/.config/nanwang/tokens.json");
        Files.writeString(kept, Files.readString(kept).replace(":" + port, ":" + gone.address().getPort()));
        assertEquals(1, run("logout"));
        assertEquals("token-1", runAndRead("token").strip());
    }

    @Test
    void whoeverElseSignsInIsNotTakenForTheOneAskedFor() {
        node.on("POST /oauth2/revoke", 200, "");
        assertEquals(1, run("login", "vendor"));
        assertTrue(err.toString().contains("'admin'") && err.toString().contains("'vendor'"), err.toString());
        assertTrue(node.asked("POST /oauth2/revoke").orElseThrow().body().contains("next-of-token-1"));
        assertEquals(1, run("token"));
    }

    @Test
    void aTokenPastItsHourIsRenewed() {
        run("login", "admin");
        clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        letIn("token-2", "admin");
        assertEquals("token-2", runAndRead("token").strip());
        assertTrue(node.bodies("POST /oauth2/token").get(1).contains("refresh_token=next-of-token-1"));
        clock = Clock.fixed(Instant.parse("2026-03-01T11:00:00Z"), ZoneOffset.UTC);
        node.only("POST /oauth2/token", 400, "{\"error\":\"invalid_grant\"}");
        assertEquals(1, run("accounts"));
        assertTrue(err.toString().contains("nanwang login admin"), err.toString());
    }

    @Test
    void aMachinesSecretComesFromAFileTheInputTheEnvironmentTheDemoAccountsOrAPerson() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
        run("login", "--client", "camera", "--secret-file", file.toString());
        in = "from the input\n";
        run("login", "--client", "camera", "--secret-file", "-");
        environment.put("NANWANG_CLIENT_SECRET", "from the environment");
        run("login", "--client", "camera");
        environment.remove("NANWANG_CLIENT_SECRET");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/demo-accounts.json"), "{\"camera\":\"from the demo\"}");
        run("login", "--client", "camera");
        typed = Optional.of("typed");
        run("login", "--client", "barrier");
        typed = Optional.empty();
        assertEquals(1, run("login", "--client", "barrier"));
        assertEquals(1, run("login", "--client", "x", "--secret-file", Files.writeString(file, "\n").toString()));
        assertEquals(List.of("from%20a%20file", "from%20the%20input", "from%20the%20environment", "from%20the%20demo", "typed"),
                node.bodies("POST /oauth2/token").stream()
                        .map(body -> body.replaceAll(".*(^|&)client_secret=([^&]*).*", "$2")).toList());
    }

    @Test
    void aWrongSecretIsToldInWords() {
        node.only("POST /oauth2/token", 401, "{\"error\":\"invalid_client\"}");
        environment.put("NANWANG_CLIENT_SECRET", "guess");
        assertEquals(1, run("login", "--client", "camera", "--lang", "zh"));
        assertTrue(err.toString().contains("名称或密钥不对"), err.toString());
    }

    @Test
    void whoEvaluatesIsShownTheDemoAccounts() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/demo-accounts.json"), "{\"admin\":\"river-7\",\"camera\":\"x\"}");
        run("login", "admin");
        assertTrue(err.toString().contains("river-7"), err.toString());
        run("login");
        assertTrue(err.toString().contains("admin, camera") && err.toString().contains("demo-accounts.json"), err.toString());
        assertFalse(err.toString().contains("river-7"), err.toString());
    }

    @Test
    void anUnreachableNodeIsToldInWords() throws IOException {
        FakeNode gone = new FakeNode();
        gone.close();
        assertEquals(1, run("regions", "--url", gone.address().toString()));
        assertTrue(err.toString().contains("nanwang up"), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
        assertEquals(1, run("regions", "--url", "nonsense"));
        assertTrue(err.toString().contains("'nonsense'"), err.toString());
    }

    @Test
    void aListShowsAllPagesInAlignedColumns() {
        node.on("GET /platform/regions?limit=100&parent=370800", 200, """
                {"items":[{"code":"370811","level":"county","name":{"zh":"任城区","en":"Rencheng District"}}],"next":"370811"}""");
        node.on("GET /platform/regions?limit=100&parent=370800&after=370811", 200, """
                {"items":[{"code":"370871","level":"county","name":{"zh":"济宁高新技术产业开发区","en":"High-tech Zone"}}]}""");
        assertEquals("""
                CODE    LEVEL   CHINESE                 ENGLISH
                370811  county  任城区                  Rencheng District
                370871  county  济宁高新技术产业开发区  High-tech Zone
                """, runAndRead("regions", "370800"));
        String json = runAndRead("regions", "370800", "--json");
        assertTrue(json.strip().startsWith("{") && json.contains("370871"), json);
    }

    @Test
    void installShowsTheStepsAsTheyCome() {
        run("login");
        node.on("POST /platform/installations", 202, installation("running", ""));
        node.on(INSTALLATION, 200, installation("running", step("fetch", "running")));
        node.on(INSTALLATION, 200, installation("running", step("fetch", "done") + "," + step("verify", "running")));
        node.on(INSTALLATION, 200, installation("succeeded", step("fetch", "done") + "," + step("verify", "done")));
        String printed = runAndRead("install", "org.nanwang.parking", "1.0.0", "--region", "370811");
        assertEquals("""
                  fetch     done  12 ms
                  verify    done  12 ms
                370811-parking serves 1.0.0
                """, printed);
        FakeNode.Request order = node.asked("POST /platform/installations").orElseThrow();
        assertEquals("Bearer token-1", order.headers().get("authorization"));
        assertTrue(order.body().contains("\"region\":\"370811\"") && order.body().contains("\"version\":\"1.0.0\""));
    }

    @Test
    void withoutAVersionTheNewestApprovedReleaseIsInstalled() {
        run("login");
        for (String query : new String[] {"app=org.nanwang.parking&status=approved", "status=approved&app=org.nanwang.parking"}) {
            node.on("GET /marketplace/api/releases?limit=100&" + query, 200,
                    "{\"items\":[{\"version\":\"1.9.0\"},{\"version\":\"1.10.0\"},{\"version\":\"1.10.0-beta\"}]}");
        }
        node.on("POST /platform/installations", 202, installation("running", ""));
        assertEquals(0, run("install", "org.nanwang.parking", "--region", "370811", "--no-wait"));
        assertTrue(node.asked("POST /platform/installations").orElseThrow().body().contains("\"1.10.0\""));
    }

    @Test
    void aFailedUpgradeSaysWhichStepWhyAndWhatToDo() {
        run("login");
        node.on("PATCH /platform/installations/370811-parking", 202, installation("running", ""));
        node.on(INSTALLATION, 200, installation("failed", """
                {"name":"migrate","state":"failed","problem":{"code":"migration-failed","title":"Migration",\
                "detail":"002.sql: syntax error","remedy":"Ask the vendor for a repaired release"}}"""));
        assertEquals(1, run("upgrade", "370811-parking", "1.1.0"));
        String printed = out.toString();
        for (String part : new String[] {"migrate   failed", "002.sql: syntax error", "-> Ask the vendor",
                "nanwang retry 370811-parking"}) {
            assertTrue(printed.contains(part), printed);
        }
    }

    @Test
    void rollbackRetryAndUninstallCallTheirAddresses() {
        run("login");
        String path = "/platform/installations/370811-parking";
        node.on("POST " + path + "/rollback", 202, installation("running", ""));
        node.on("POST " + path + "/retry", 202, installation("running", ""));
        node.on("DELETE " + path + "?data=drop", 202, installation("running", ""));
        node.on(INSTALLATION, 200, installation("succeeded", ""));
        assertEquals(0, run("rollback", "370811-parking"));
        assertEquals(0, run("retry", "370811-parking"));
        assertEquals(0, run("uninstall", "370811-parking", "--data", "drop"));
        assertEquals(1, run("upgrade", "370811-parking"));
    }

    @Test
    void submitSendsBundleAndSignature() throws IOException {
        run("login");
        Path jar = Files.writeString(folder.resolve("hello-1.0.0.jar"), "the bundle");
        assertEquals(1, run("submit", jar.toString()));
        assertTrue(err.toString().contains("hello-1.0.0.jar.release.json"), err.toString());
        Files.writeString(folder.resolve("hello-1.0.0.jar.release.json"), "the envelope");
        node.on("POST /marketplace/api/releases", 201, """
                {"app":"org.example.hello","version":"1.0.0","status":"submitted","sha256":"ab","name":{"zh":"你好","en":"Hello"},
                "checks":[{"rule":"descriptor","passed":true,"findings":[]}]}""");
        assertEquals("""
                org.example.hello 1.0.0  submitted  Hello
                  SHA-256 ab
                  ok      descriptor
                """, runAndRead("submit", jar.toString()));
        String body = node.asked("POST /marketplace/api/releases").orElseThrow().body();
        assertTrue(body.contains("name=\"bundle\"") && body.contains("the bundle"), body);
        assertTrue(body.contains("name=\"signature\"") && body.contains("the envelope"), body);
    }

    @Test
    void anUnfitSubmissionShowsEveryFinding() throws IOException {
        run("login");
        Path jar = Files.writeString(folder.resolve("bad.jar"), "x");
        Files.writeString(folder.resolve("bad.jar.release.json"), "x");
        node.on("POST /marketplace/api/releases", 422, """
                {"type":"urn:nanwang:problem:release-unfit","detail":"The release does not pass","findings":[
                {"rule":"descriptor","place":"app.yaml:3:1","message":"'levels' is missing","remedy":"Add levels: [county]"}]}""");
        assertEquals(1, run("submit", jar.toString()));
        assertEquals("""
                The release does not pass
                    app.yaml:3:1: 'levels' is missing
                      -> Add levels: [county]
                """, err.toString());
    }

    @Test
    void aRefusalIsToldAsTheNodeWordsItInTheReadersLanguage() {
        run("login");
        node.on("GET /platform/audit?limit=100", 403, "{\"detail\":\"账号“citizen”没有权限\",\"status\":403}");
        assertEquals(1, run("audit", "--lang", "zh"));
        assertEquals("账号“citizen”没有权限\n", err.toString());
        assertEquals("zh", node.asked("GET /platform/audit?limit=100").orElseThrow().headers().get("accept-language"));
    }

    @Test
    void anAnswerThatIsNoNodesIsToldInWords() {
        node.on("GET /platform/regions?limit=100", 502, "<html>Bad gateway</html>");
        assertEquals(1, run("regions"));
        assertTrue(err.toString().contains("HTTP 502") && err.toString().contains("--url"), err.toString());
    }

    @Test
    void anUnknownCommandIsRefusedWithASuggestion() {
        assertEquals(2, run("instal"));
        assertTrue(err.toString().contains("install"), err.toString());
    }

    @Test
    void setUpAndAccountsSendWhatWasAsked() {
        environment.put("NANWANG_PASSWORD", "grand-canal");
        node.on("POST /platform/setup", 201, "");
        assertEquals(0, run("setup", "abc-def", "admin"));
        assertTrue(node.asked("POST /platform/setup").orElseThrow().body().contains("\"code\":\"abc-def\""));
        run("login", "admin");
        node.on("POST /platform/accounts", 201, "{}").on("DELETE /platform/accounts/li.si", 204, "");
        assertEquals(0, run("accounts", "add", "li.si", "--role", "citizen", "--role", "county-operator:370811"));
        assertTrue(node.asked("POST /platform/accounts").orElseThrow().body().contains("county-operator:370811"));
        assertEquals(0, run("accounts", "remove", "li.si"));
        node.on("POST /platform/clients", 201, "{\"id\":\"camera\",\"secret\":\"s3cret\"}");
        assertTrue(runAndRead("clients", "add", "camera", "--role", "device:370811").contains("s3cret"));
    }

    @Test
    void anAccountIsShownChangedAndLockedOut() {
        run("login", "admin");
        node.on("GET /platform/accounts/li.si", 200, """
                {"name":"li.si","displayName":"李四","region":"370811","active":true,"roles":["citizen"],
                "realNameLevel":2,"personal":{"phone":"138****1234"},"createdAt":"2026-03-01T08:00:00Z"}""");
        String shown = runAndRead("accounts", "li.si", "--lang", "zh");
        assertTrue(shown.contains("李四") && shown.contains("138****1234") && shown.contains("启用"), shown);
        node.on("PATCH /platform/accounts/li.si", 200, "{\"name\":\"li.si\",\"active\":false}");
        assertTrue(runAndRead("accounts", "deactivate", "li.si").contains("inactive"));
        assertEquals(0, run("accounts", "change", "li.si", "--display-name", "Li Si"));
        assertEquals(1, run("accounts", "change", "li.si"));
        assertEquals(List.of("{\"active\":false}", "{\"displayName\":\"Li Si\"}"), node.bodies("PATCH /platform/accounts/li.si"));
        environment.put("NANWANG_PASSWORD", "grand-canal");
        node.on("PUT /platform/accounts/li.si/password", 204, "").on("POST /platform/accounts/li.si/unlock", 204, "");
        assertEquals(0, run("accounts", "reset-password", "li.si"));
        assertEquals(0, run("accounts", "unlock", "li.si"));
    }

    @Test
    void rolesAreAddedToAndTakenFromThoseThereAre() {
        run("login", "admin");
        node.on("GET /platform/accounts/li.si", 200, "{\"roles\":[\"citizen\",\"auditor:370811\"],\"permissions\":[\"a:b:c\"]}");
        node.on("PUT /platform/accounts/li.si/roles", 200, "{\"roles\":[\"citizen\"]}");
        assertEquals("citizen\n", runAndRead("roles", "withdraw", "li.si", "auditor:370811"));
        assertEquals(0, run("roles", "grant", "li.si", "vendor:org.example", "device:370811"));
        List<String> sent = node.bodies("PUT /platform/accounts/li.si/roles");
        assertTrue(sent.get(0).contains("[\"citizen\"]") && sent.get(0).contains("a:b:c"), sent.get(0));
        assertTrue(sent.get(1).contains("[\"citizen\",\"auditor:370811\",\"vendor:org.example\",\"device:370811\"]"), sent.get(1));
        assertEquals("citizen\nauditor:370811\n", runAndRead("roles", "li.si"));
    }

    @Test
    void clientsAreRegisteredAndSigningKeysRotated() throws IOException {
        run("login", "admin");
        Path file = Files.writeString(folder.resolve("client.json"), "{\"confidential\":true}");
        node.on("PUT /platform/clients/shop/registration", 200, "{\"confidential\":true}");
        assertTrue(runAndRead("clients", "register", "shop", file.toString()).contains("confidential"));
        node.on("POST /platform/signing-keys", 200, "{\"items\":[{\"id\":\"k2\",\"signsFrom\":\"2026-03-01T08:02:00Z\"}]}");
        assertEquals("""
                KEY  SIGNS FROM
                k2   2026-03-01 08:02:00Z
                """, runAndRead("signing-keys", "rotate"));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        environment.putIfAbsent("NANWANG_HTTP_PORT", String.valueOf(node.address().getPort()));
        Shell shell = new Shell(environment, folder.resolve("home"), folder, new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), prompt -> typed, clock);
        return Cli.run(shell, arguments);
    }

    @Test
    void whatServesBadlyIsShownWithTheReason() {
        run("login");
        node.on(INSTALLATION, 200, installation("succeeded", "").replace(
                "\"version\":\"1.0.0\"},\n\"rollout\"", "\"version\":\"1.0.0\",\"health\":{\"serving\":false,"
                        + "\"reason\":\"the pump is dry\",\"at\":\"2026-03-01T08:00:00Z\"}},\n\"rollout\""));
        String told = runAndRead("installations", "370811-parking");
        assertTrue(told.contains("serving, not well") && told.contains("the pump is dry"), told);
    }

    private String runAndRead(String... arguments) {
        assertEquals(0, run(arguments), err::toString);
        return out.toString();
    }

    private static String installation(String state, String steps) {
        return """
                {"id":"370811-parking","region":"370811","app":"org.nanwang.parking",
                "desired":{"state":"serving","version":"1.0.0"},"observed":{"state":"serving","version":"1.0.0"},
                "rollout":{"id":1,"kind":"install","state":"%s","steps":[%s]}}""".formatted(state, steps);
    }

    private static String step(String name, String state) {
        return """
                {"name":"%s","state":"%s","startedAt":"2026-03-01T08:00:00Z","endedAt":"2026-03-01T08:00:00.012Z"}"""
                .formatted(name, state);
    }

    private static FakeNode node() {
        try {
            return new FakeNode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
