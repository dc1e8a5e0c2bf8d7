package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where people are signed in. */
class SessionCommandsTest extends CommandTest {

    @Test
    void sessionsAreListedAndEnded() {
        run("login", "admin");
        node().on("GET /platform/sessions?limit=100&account=li.si", 200, """
                {"items":[{"id":"s1","account":"li.si","region":"370811","address":"10.0.0.1","agent":"Firefox",
                "signedInAt":"2026-03-01T08:00:00Z","usedAt":"2026-03-01T08:05:00.123Z"}]}""");
        assertEquals("""
                SESSION  ACCOUNT  REGION  ADDRESS   BROWSER  SIGNED IN             LAST SEEN
                s1       li.si    370811  10.0.0.1  Firefox  2026-03-01 08:00:00Z  2026-03-01 08:05:00Z
                """, runAndRead("sessions", "li.si"));
        node().on("DELETE /platform/sessions/s1", 204, "").on("DELETE /platform/sessions?account=li.si", 204, "");
        assertTrue(runAndRead("sessions", "end", "s1").contains("s1"));
        assertTrue(runAndRead("sessions", "end-all", "li.si", "--lang", "zh").contains("li.si"));
    }
}
