package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in, staying so, and out again. */
class LoginCommandsTest extends CommandTest {

    @Test
    void loginKeepsTheTokenForTheOwnerOnly() throws IOException {
        assertEquals(0, run("login"));
        assertTrue(err().toString().contains("BCDF-GHJK") && err().toString().contains("/oauth2/device?"), err().toString());
        FakeNode.Request request = node().asked("POST /oauth2/token").orElseThrow();
        assertTrue(request.body().contains("device_code=d3vice"), request.body());
        assertTrue(request.body().contains("client_id=nanwang"), request.body());
        assertEquals("token-1", runAndRead("token").strip());
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder().resolve("home/.config/nanwang/tokens.json"))));
    }

    @Test
    void aDeviceWaitsUntilThePersonHasAgreedOrRefused() {
        node().only("POST /oauth2/token", 400, "{\"error\":\"authorization_pending\"}")
                .on("POST /oauth2/token", 200, TOKEN.formatted("token-1", "token-1"));
        assertEquals(0, run("login", "--device"));
        assertEquals(2, node().bodies("POST /oauth2/token").size());
        node().only("POST /oauth2/token", 400, "{\"error\":\"access_denied\"}");
        assertEquals(1, run("login", "--device"));
        assertTrue(err().toString().contains("access_denied"), err().toString());
        node().only("POST /oauth2/token", 400, "{\"error\":\"expired_token\"}");
        assertEquals(1, run("login", "--device"));
        assertTrue(err().toString().contains("nanwang login"), err().toString());
    }

    @Test
    void severalAccountsAreSignedInSideBySide() {
        run("login", "admin");
        letIn("token-2", "vendor");
        run("login", "vendor");
        assertEquals("token-2", runAndRead("token").strip());
        assertEquals("token-1", runAndRead("--as", "admin", "token").strip());
        assertEquals("token-1", runAndRead("token", "--as", "admin").strip());
        node().on("POST /oauth2/revoke", 200, "");
        assertEquals(0, run("logout"));
        assertTrue(node().bodies("POST /oauth2/revoke").get(0).contains("token=next-of-token-2"));
        assertEquals(1, run("token"));
        assertTrue(err().toString().contains("nanwang login"), err().toString());
    }

    @Test
    void aNodeThatIsAwayLeavesOneSignedIn() throws IOException {
        run("login", "admin");
        FakeNode gone = new FakeNode();
        gone.close();
        String port = environment().put("NANWANG_HTTP_PORT", String.valueOf(gone.address().getPort()));
        Path kept = folder().resolve("home/.config/nanwang/tokens.json");
        Files.writeString(kept, Files.readString(kept).replace(":" + port, ":" + gone.address().getPort()));
        assertEquals(1, run("logout"));
        assertEquals("token-1", runAndRead("token").strip());
    }

    @Test
    void whoeverElseSignsInIsNotTakenForTheOneAskedFor() {
        node().on("POST /oauth2/revoke", 200, "");
        assertEquals(1, run("login", "vendor"));
        assertTrue(err().toString().contains("'admin'") && err().toString().contains("'vendor'"), err().toString());
        assertTrue(node().asked("POST /oauth2/revoke").orElseThrow().body().contains("next-of-token-1"));
        assertEquals(1, run("token"));
    }

    @Test
    void aTokenPastItsHourIsRenewed() {
        run("login", "admin");
        at("2026-03-01T09:00:00Z");
        letIn("token-2", "admin");
        assertEquals("token-2", runAndRead("token").strip());
        assertTrue(node().bodies("POST /oauth2/token").get(1).contains("refresh_token=next-of-token-1"));
        at("2026-03-01T11:00:00Z");
        node().only("POST /oauth2/token", 400, "{\"error\":\"invalid_grant\"}");
        assertEquals(1, run("accounts"));
        assertTrue(err().toString().contains("nanwang login admin"), err().toString());
    }

    @Test
    void aMachinesSecretComesFromAFileTheInputTheEnvironmentTheDemoAccountsOrAPerson() throws IOException {
        Path file = Files.writeString(folder().resolve("secret"), "from a file\n");
        run("login", "--client", "camera", "--secret-file", file.toString());
        input("from the input\n");
        run("login", "--client", "camera", "--secret-file", "-");
        environment().put("NANWANG_CLIENT_SECRET", "from the environment");
        run("login", "--client", "camera");
        environment().remove("NANWANG_CLIENT_SECRET");
        Files.createDirectories(folder().resolve("data"));
        Files.writeString(folder().resolve("data/demo-accounts.json"), "{\"camera\":\"from the demo\"}");
        run("login", "--client", "camera");
        types("typed");
        run("login", "--client", "barrier");
        typesNothing();
        assertEquals(1, run("login", "--client", "barrier"));
        assertEquals(1, run("login", "--client", "x", "--secret-file", Files.writeString(file, "\n").toString()));
        assertEquals(List.of("from%20a%20file", "from%20the%20input", "from%20the%20environment", "from%20the%20demo", "typed"),
                node().bodies("POST /oauth2/token").stream()
                        .map(body -> body.replaceAll(".*(^|&)client_secret=([^&]*).*", "$2")).toList());
    }

    @Test
    void aWrongSecretIsToldInWords() {
        node().only("POST /oauth2/token", 401, "{\"error\":\"invalid_client\"}");
        environment().put("NANWANG_CLIENT_SECRET", "guess");
        assertEquals(1, run("login", "--client", "camera", "--lang", "zh"));
        assertTrue(err().toString().contains("名称或密钥不对"), err().toString());
    }

    @Test
    void whoEvaluatesIsShownTheDemoAccounts() throws IOException {
        Files.createDirectories(folder().resolve("data"));
        Files.writeString(folder().resolve("data/demo-accounts.json"), "{\"admin\":\"river-7\",\"camera\":\"x\"}");
        run("login", "admin");
        assertTrue(err().toString().contains("river-7"), err().toString());
        run("login");
        assertTrue(err().toString().contains("admin, camera") && err().toString().contains("demo-accounts.json"), err().toString());
        assertFalse(err().toString().contains("river-7"), err().toString());
    }
}
