package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first admin, accounts and their roles. */
class AccountCommandsTest extends CommandTest {

    @Test
    void setUpAndAccountsSendWhatWasAsked() {
        environment().put("NANWANG_PASSWORD", "grand-canal");
        node().on("POST /platform/setup", 201, "");
        assertEquals(0, run("setup", "abc-def", "admin"));
        assertTrue(node().asked("POST /platform/setup").orElseThrow().body().contains("\"code\":\"abc-def\""));
        run("login", "admin");
        node().on("POST /platform/accounts", 201, "{}").on("DELETE /platform/accounts/li.si", 204, "");
        assertEquals(0, run("accounts", "add", "li.si", "--role", "citizen", "--role", "county-operator:370811"));
        assertTrue(node().asked("POST /platform/accounts").orElseThrow().body().contains("county-operator:370811"));
        assertEquals(0, run("accounts", "remove", "li.si"));
        node().on("POST /platform/clients", 201, "{\"id\":\"camera\",\"secret\":\"s3cret\"}");
        assertTrue(runAndRead("clients", "add", "camera", "--role", "device:370811").contains("s3cret"));
    }

    @Test
    void anAccountIsShownChangedAndLockedOut() {
        run("login", "admin");
        node().on("GET /platform/accounts/li.si", 200, """
                {"name":"li.si","displayName":"李四","region":"370811","active":true,"roles":["citizen"],
                "realNameLevel":2,"personal":{"phone":"138****1234"},"createdAt":"2026-03-01T08:00:00Z"}""");
        String shown = runAndRead("accounts", "li.si", "--lang", "zh");
        assertTrue(shown.contains("李四") && shown.contains("138****1234") && shown.contains("启用"), shown);
        node().on("PATCH /platform/accounts/li.si", 200, "{\"name\":\"li.si\",\"active\":false}");
        assertTrue(runAndRead("accounts", "deactivate", "li.si").contains("inactive"));
        assertEquals(0, run("accounts", "change", "li.si", "--display-name", "Li Si"));
        assertEquals(1, run("accounts", "change", "li.si"));
        assertEquals(List.of("{\"active\":false}", "{\"displayName\":\"Li Si\"}"), node().bodies("PATCH /platform/accounts/li.si"));
        environment().put("NANWANG_PASSWORD", "grand-canal");
        node().on("PUT /platform/accounts/li.si/password", 204, "").on("POST /platform/accounts/li.si/unlock", 204, "");
        assertEquals(0, run("accounts", "reset-password", "li.si"));
        assertEquals(0, run("accounts", "unlock", "li.si"));
    }

    @Test
    void rolesAreAddedToAndTakenFromThoseThereAre() {
        run("login", "admin");
        node().on("GET /platform/accounts/li.si", 200, "{\"roles\":[\"citizen\",\"auditor:370811\"],\"permissions\":[\"a:b:c\"]}");
        node().on("PUT /platform/accounts/li.si/roles", 200, "{\"roles\":[\"citizen\"]}");
        assertEquals("citizen\n", runAndRead("roles", "withdraw", "li.si", "auditor:370811"));
        assertEquals(0, run("roles", "grant", "li.si", "vendor:org.example", "device:370811"));
        List<String> sent = node().bodies("PUT /platform/accounts/li.si/roles");
        assertTrue(sent.get(0).contains("[\"citizen\"]") && sent.get(0).contains("a:b:c"), sent.get(0));
        assertTrue(sent.get(1).contains("[\"citizen\",\"auditor:370811\",\"vendor:org.example\",\"device:370811\"]"), sent.get(1));
        assertEquals("citizen\nauditor:370811\n", runAndRead("roles", "li.si"));
    }

    @Test
    void somebodyIsVerifiedAndHelpedWhoHasLostTheirPhone() {
        run("login", "admin");
        node().on("PUT /platform/accounts/li.si/real-name-level", 200, "{\"name\":\"li.si\",\"realNameLevel\":2}")
                .on("DELETE /platform/accounts/li.si/second-factor", 204, "");
        assertEquals(0, run("accounts", "verify", "li.si", "2"));
        assertEquals(List.of("{\"level\":2}"), node().bodies("PUT /platform/accounts/li.si/real-name-level"));
        assertEquals(0, run("accounts", "remove-second-factor", "li.si"));
    }
}
