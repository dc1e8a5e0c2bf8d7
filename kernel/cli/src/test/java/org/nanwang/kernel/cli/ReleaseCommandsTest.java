package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Submitting releases. */
class ReleaseCommandsTest extends CommandTest {

    @Test
    void submitSendsBundleAndSignatureAndWaitsForTheVerdict() throws IOException {
        run("login");
        Path jar = Files.writeString(folder().resolve("hello-1.0.0.jar"), "the bundle");
        assertEquals(1, run("submit", jar.toString()));
        assertTrue(err().toString().contains("hello-1.0.0.jar.release.json"), err().toString());
        Files.writeString(folder().resolve("hello-1.0.0.jar.release.json"), "the envelope");
        node().on("POST /marketplace/api/releases", 202, """
                {"id":7,"app":"org.example.hello","version":"1.0.0","state":"checking"}""");
        node().on("GET /marketplace/api/submissions/7", 200, """
                {"id":7,"app":"org.example.hello","version":"1.0.0","state":"checking"}""");
        node().on("GET /marketplace/api/submissions/7", 200, """
                {"id":7,"app":"org.example.hello","version":"1.0.0","state":"passed","judgedAt":"2026-05-01T10:00:00Z"}""");
        node().on("GET /marketplace/api/releases/org.example.hello/1.0.0", 200, """
                {"app":"org.example.hello","version":"1.0.0","status":"needs-review","sha256":"ab","name":{"zh":"你好","en":"Hello"},
                "checks":[{"rule":"descriptor","passed":true,"findings":[]}]}""");
        assertEquals("""
                org.example.hello 1.0.0  needs review  Hello
                  SHA-256 ab
                  ok      descriptor
                """, runAndRead("submit", jar.toString()));
        String body = node().asked("POST /marketplace/api/releases").orElseThrow().body();
        assertTrue(body.contains("name=\"bundle\"") && body.contains("the bundle"), body);
        assertTrue(body.contains("name=\"signature\"") && body.contains("the envelope"), body);
    }

    @Test
    void aMachineBringsItsTokenAlong() throws IOException {
        Path jar = Files.writeString(folder().resolve("bad.jar"), "x");
        Files.writeString(folder().resolve("bad.jar.release.json"), "x");
        node().on("POST /marketplace/api/releases", 409, "{\"detail\":\"known\"}");
        environment().put("NANWANG_TOKEN", "nvt_secret");
        assertEquals(1, run("submit", jar.toString()));
        FakeNode.Request request = node().asked("POST /marketplace/api/releases").orElseThrow();
        assertEquals("nvt_secret", request.headers().get("vendor-token"));
        assertFalse(request.headers().containsKey("authorization"), "the node itself does not know it");
        environment().put("NANWANG_TOKEN", "access-token");
        node().on("GET /marketplace/api/releases/a/1.0.0", 200, "{}");
        assertEquals(0, run("releases", "a", "1.0.0"));
        assertEquals("Bearer access-token",
                node().asked("GET /marketplace/api/releases/a/1.0.0").orElseThrow().headers().get("authorization"));
    }

    @Test
    void anUnfitSubmissionShowsEveryFinding() throws IOException {
        run("login");
        Path jar = Files.writeString(folder().resolve("bad.jar"), "x");
        Files.writeString(folder().resolve("bad.jar.release.json"), "x");
        node().on("POST /marketplace/api/releases", 202, """
                {"id":7,"app":"org.example.hello","version":"1.0.0","state":"refused","judgedAt":"2026-05-01T10:00:00Z","findings":[
                {"rule":"descriptor","place":"app.yaml:3:1","message":"'levels' is missing","remedy":"Add levels: [county]"}]}""");
        assertEquals(1, run("submit", jar.toString()));
        assertEquals("""
                Release org.example.hello 1.0.0 does not pass the checks. The version is still free. \
                Correct this and submit again (submission 7):
                    app.yaml:3:1: 'levels' is missing
                      -> Add levels: [county]
                """, out().toString().substring(out().toString().indexOf("Release ")));
    }
}
