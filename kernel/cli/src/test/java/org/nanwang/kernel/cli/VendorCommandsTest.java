package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.pack.sign.SigningKey;

/** Becoming a vendor, and looking after one. */
class VendorCommandsTest extends CommandTest {

    private static final String APPLICATION = """
            {"id":7,"vendor":"org.example","name":"Example Ltd.","creditCode":"91350100M000100Y43","contact":{"person":"Wang",
            "phone":"+86 1","email":"w@example.org"},"state":"%s","alike":["org.examp1e"],"appliedAt":"2026-05-01T10:00:00Z",
            "appliedBy":"wang"}""";
    private static final String APPLICATIONS = "/marketplace/api/applications";
    private static final String VENDOR = "/marketplace/api/vendors/org.example";

    @BeforeEach
    void signIn() {
        run("login");
        node().on("GET " + APPLICATIONS + "/7", 200, APPLICATION.formatted("pending"));
    }

    @Test
    void anOrganisationAppliesWithItsLicence() throws IOException {
        Path scan = Files.writeString(folder().resolve("licence.pdf"), "%PDF-1.7");
        node().on("POST " + APPLICATIONS, 201, APPLICATION.formatted("pending"));
        node().on("PUT " + APPLICATIONS + "/7/document", 200, APPLICATION.formatted("pending"));
        String told = runAndRead("applications", "add", "org.example", "Example Ltd.", "--credit-code", "91350100M000100Y43",
                "--contact", "Wang", "--phone", "+86 1", "--email", "w@example.org", "--document", scan.toString());
        assertTrue(told.contains("Wang, +86 1, w@example.org") && told.contains("LOOKS LIKE   org.examp1e"), told);
        assertTrue(node().bodies("POST " + APPLICATIONS).get(0).contains("\"creditCode\":\"91350100M000100Y43\""));
        assertEquals("%PDF-1.7", node().bodies("PUT " + APPLICATIONS + "/7/document").get(0));
    }

    @Test
    void aLicenceThatIsNotThereSendsNothing() {
        assertEquals(1, run("applications", "add", "org.example", "Example Ltd.", "--credit-code", "x", "--contact", "x",
                "--phone", "x", "--email", "x", "--document", "nowhere.pdf"));
        assertTrue(node().bodies("POST " + APPLICATIONS).isEmpty());
        assertTrue(err().toString().contains("nowhere.pdf"), err().toString());
    }

    @Test
    void anAdminReadsTheLicenceAndDecides() throws IOException {
        Path file = folder().resolve("licence.pdf");
        node().on("GET " + APPLICATIONS + "/7/document", 200, "%PDF-1.7");
        assertEquals(0, run("applications", "document", "7", file.toString()));
        assertArrayEquals("%PDF-1.7".getBytes(), Files.readAllBytes(file));
        assertEquals(1, run("applications", "document", "7", file.toString()), "nothing is overwritten");
        node().on("POST " + APPLICATIONS + "/7/verification", 200, APPLICATION.formatted("verified"));
        assertTrue(runAndRead("applications", "verify", "7", "--look-alike").contains("verified"));
        assertEquals("true", node().bodies("POST " + APPLICATIONS + "/7/verification").get(0).replaceAll(".*Allowed\":(\\w+).*", "$1"));
        node().on("POST " + APPLICATIONS + "/7/rejection", 200, APPLICATION.formatted("rejected"));
        assertTrue(runAndRead("applications", "reject", "7", "--reason", "no such code").contains("rejected"));
    }

    @Test
    void applicationsAreListedByState() {
        node().on("GET " + APPLICATIONS + "?limit=100&state=pending", 200,
                "{\"items\":[" + APPLICATION.formatted("pending") + "]}");
        assertEquals("""
                编号  厂商         名称          状态    申请                  账号
                7     org.example  Example Ltd.  等待中  2026-05-01 10:00:00Z  wang
                """, runAndRead("applications", "--state", "pending", "--lang", "zh"));
    }

    @Test
    void membersComeAndGo() {
        node().on("PUT " + VENDOR + "/members/client%3Abuild", 200, "{}");
        assertEquals("client:build is publisher of org.example\n",
                runAndRead("members", "add", "org.example", "client:build"));
        node().on("GET " + VENDOR + "/members?limit=100", 200, """
                {"items":[{"account":"wang","role":"owner","addedAt":"2026-05-01T10:00:00Z","addedBy":"admin"}]}""");
        assertTrue(runAndRead("members", "org.example").contains("wang     owner"));
        node().on("DELETE " + VENDOR + "/members/wang", 204, "");
        assertEquals(0, run("members", "remove", "org.example", "wang"));
        assertEquals(1, run("members"));
        assertTrue(err().toString().contains("nanwang members VENDOR"), err().toString());
    }

    @Test
    void aTokenIsShownOnce() {
        node().on("POST " + VENDOR + "/tokens", 201, """
                {"id":"ab","name":"build","expiresAt":"2026-06-01T10:00:00Z","token":"nvt_secret"}""");
        assertTrue(runAndRead("tokens", "add", "org.example", "build", "--days", "30").endsWith("\nnvt_secret\n"));
        node().on("GET " + VENDOR + "/tokens?limit=100", 200, """
                {"items":[{"id":"ab","name":"build","madeAt":"2026-05-01T10:00:00Z","madeBy":"wang","expiresAt":"2026-06-01T10:00:00Z"}]}""");
        assertTrue(runAndRead("tokens", "org.example").contains("ab     build"));
        node().on("DELETE " + VENDOR + "/tokens/ab", 200, "{}");
        assertEquals("Token ab of org.example is revoked\n", runAndRead("tokens", "revoke", "org.example", "ab"));
    }

    @Test
    void aKeyIsRotatedWithoutAMomentBetween() {
        SigningKey fresh = SigningKey.generate();
        Path file = folder().resolve("new.key");
        fresh.save(file);
        assertEquals(1, run("keys", "rotate", "org.example", fresh.key().id(), file.toString()));
        node().on("POST " + VENDOR + "/keys", 201, "{}");
        node().on("DELETE " + VENDOR + "/keys/old", 200, "{}");
        String told = runAndRead("keys", "rotate", "org.example", "old", file.toString());
        assertTrue(told.contains(fresh.key().id()) && told.contains("old of org.example is revoked"), told);
    }

    @Test
    void aVendorIsSuspendedAndReinstated() {
        node().on("PUT " + VENDOR + "/suspension", 200, "{}");
        node().on("DELETE " + VENDOR + "/suspension", 200, "{}");
        assertEquals(2, run("vendors", "suspend", "org.example"));
        assertTrue(runAndRead("vendors", "suspend", "org.example", "--reason", "stolen").contains("suspended"));
        assertTrue(runAndRead("vendors", "reinstate", "org.example").contains("is back"));
    }
}
