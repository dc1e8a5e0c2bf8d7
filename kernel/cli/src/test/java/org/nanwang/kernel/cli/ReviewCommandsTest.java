package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about a submission and a release, and decided. */
class ReviewCommandsTest extends CommandTest {

    private static final String RELEASE = "/marketplace/api/releases/org.example.hello/1.1.0";
    private static final String CHECKS = """
            "checks":[{"rule":"descriptor","passed":true,"outcome":"passed","findings":[]},
            {"rule":"vulnerabilities","passed":true,"outcome":"skipped","reason":"no list","findings":[]},
            {"rule":"namespace","passed":false,"outcome":"broken","findings":[{"place":"app.yaml:1","message":"foreign","remedy":"rename"}]}]""";

    @BeforeEach
    void signIn() {
        run("login");
    }

    @Test
    void aSubmissionShowsWhatEveryRuleSaid() {
        node().on("GET /marketplace/api/submissions/7", 200, """
                {"id":7,"app":"org.example.hello","version":"1.1.0","state":"refused","sha256":"ab",""" + CHECKS + "}");
        assertEquals("""
                org.example.hello 1.1.0  refused
                  SHA-256 ab
                  ok      descriptor
                  -       vulnerabilities: no list
                  FAILED  namespace
                    app.yaml:1: foreign
                      -> rename
                """, runAndRead("submissions", "7"));
    }

    @Test
    void theQueueTellsWhatIsOverdueAndWhoHasApproved() {
        node().on("GET /marketplace/api/reviews?limit=100", 200, """
                {"items":[{"app":"org.example.hello","version":"1.1.0","name":{"zh":"你好","en":"Hello"},"vendor":"org.example",
                "submittedAt":"2026-05-01T10:00:00Z","dueAt":"2026-05-04T10:00:00Z","overdue":true,"approversNeeded":2,
                "endorsements":[{"by":"admin"}]}]}""");
        String told = runAndRead("reviews");
        assertTrue(told.contains("2026-05-04 10:00:00Z overdue  1/2"), told);
    }

    @Test
    void theEvidenceIsToldInOnePiece() {
        node().on("GET " + RELEASE + "/review", 200, """
                {"release":{"app":"org.example.hello","version":"1.1.0","status":"needs-review","name":{"zh":"你好","en":"Hello"},
                "submittedAt":"2026-05-01T10:00:00Z","submittedBy":"wang","permissions":[{"name":"people:name","reason":{"zh":"问候","en":"To greet"}}],
                """ + CHECKS + """
                },"review":{"dueAt":"2026-05-04T10:00:00Z","overdue":false,"approversNeeded":2,"sensitive":["people:name"],"endorsements":[]},
                "differences":{"previous":"1.0.0","permissions":{"added":["people:name"],"removed":[]},
                "libraries":{"added":[],"removed":[],"changed":["gson 2.10 -> 2.11"]},"operations":{"added":[],"removed":["GET /old"],"changed":[]},
                "descriptor":{"changed":["summary"]}},"comments":[{"text":"why?","at":"2026-05-02T10:00:00Z","by":"admin"}],
                "appeal":{"reason":"it does","at":"2026-05-03T10:00:00Z","by":"wang","answer":{"reason":"so it does","at":"2026-05-03T11:00:00Z","by":"li"}}}""");
        String told = runAndRead("reviews", "org.example.hello", "1.1.0");
        for (String part : new String[] {"APPROVALS  0/2", "people:name  yes", "Other than in 1.0.0:", "+ permission people:name",
            "~ library gson 2.10 -> 2.11", "- address GET /old", "~ app.yaml summary", "FAILED  namespace", "wang: it does", "admin: why?"}) {
            assertTrue(told.contains(part), part + " is missing in:\n" + told);
        }
        assertEquals(1, run("reviews", "org.example.hello"));
    }

    @Test
    void peopleTalkAppealAndAnswer() {
        node().on("POST " + RELEASE + "/review/comments", 201, "{}");
        node().on("POST " + RELEASE + "/review/appeal", 201, "{}");
        node().on("POST " + RELEASE + "/review/appeal/answer", 200, "{}");
        assertEquals(0, run("reviews", "comment", "org.example.hello", "1.1.0", "why?"));
        assertTrue(runAndRead("reviews", "appeal", "org.example.hello", "1.1.0", "--reason", "it does").contains("second reviewer"));
        assertTrue(runAndRead("reviews", "answer", "org.example.hello", "1.1.0", "--reason", "no").contains("stays refused"));
        assertTrue(runAndRead("reviews", "answer", "org.example.hello", "1.1.0", "--grant", "--reason", "yes").contains("anew"));
    }

    @Test
    void whoeverApprovesFirstIsToldThatASecondHasTo() {
        node().on("POST " + RELEASE + "/approval", 200, """
                {"app":"org.example.hello","version":"1.1.0","status":"needs-review","name":{},"permissions":[],"checks":[]}""");
        assertEquals(0, run("approve", "org.example.hello", "1.1.0", "--permission", "people:name,people:phone"));
        assertTrue(err().toString().contains("second person"), err().toString());
        assertEquals("{\"permissions\":[\"people:name\",\"people:phone\"]}", node().bodies("POST " + RELEASE + "/approval").get(0));
    }

    @Test
    void aReleaseTellsWhatIsWrongWithIt() {
        node().on("GET " + RELEASE, 200, "{\"app\":\"org.example.hello\",\"version\":\"1.1.0\",\"status\":\"listed\",\"name\":{}}");
        node().on("GET " + RELEASE + "/standing", 200, """
                {"standing":"deprecated","reason":"use 2","since":"2026-05-01T10:00:00Z",
                "proposed":{"standing":"recalled","reason":"leaks","by":"li"}}""");
        String told = runAndRead("releases", "org.example.hello", "1.1.0");
        assertTrue(told.contains("deprecated since 2026-05-01 10:00:00Z: use 2") && told.contains("li asks for: recalled"), told);
    }
}
