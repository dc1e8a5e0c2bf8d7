package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.pack.inspect.RulePolicy;

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
                {"items":[{"kind":"findings","app":"org.example.hello","version":"1.2.0","submission":9,"vendor":"org.example",
                "dueAt":"2026-05-02T10:00:00Z","approversNeeded":1},
                {"kind":"release","app":"org.example.hello","version":"1.1.0","name":{"zh":"你好","en":"Hello"},"vendor":"org.example",
                "submittedAt":"2026-05-01T10:00:00Z","dueAt":"2026-05-04T10:00:00Z","overdue":true,"approversNeeded":2,
                "endorsements":[{"by":"admin"}]}]}""");
        String told = runAndRead("reviews");
        assertTrue(told.contains("2026-05-04 10:00:00Z overdue  1/2"), told);
        assertTrue(told.contains("appeal against rules  org.example.hello  1.2.0    9 "), told);
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

    @Test
    void findingsAreAppealedAgainstAndAnsweredByTheirRule() {
        node().on("GET /marketplace/api/submissions/7", 200, """
                {"findings":[{"rule":"secrets","fingerprint":"aa"},{"rule":"licences","fingerprint":"bb"}]}""");
        String appeal = """
                {"at":"2026-05-03T10:00:00Z","by":"wang","reason":"a sample","findings":[
                {"finding":{"rule":"secrets","fingerprint":"aa","place":"a.txt:1","message":"a key"}},
                {"finding":{"rule":"licences","fingerprint":"bb","place":"b.jar","message":"none"},"answer":{"overturned":true,"reason":"known"}}]}""";
        node().on("POST /marketplace/api/submissions/7/appeal", 201, appeal);
        node().on("GET /marketplace/api/submissions/7/appeal", 200, appeal);
        node().on("POST /marketplace/api/submissions/7/appeal/answer", 200, appeal);
        String told = runAndRead("submissions", "appeal", "7", "--rule", "secrets", "--reason", "a sample");
        assertTrue(told.contains("undecided [secrets]") && told.contains("overturned [licences] known"), told);
        assertTrue(node().bodies("POST /marketplace/api/submissions/7/appeal").get(0).contains("\"findings\":[\"aa\"]"));
        assertEquals(told, runAndRead("submissions", "appealed", "7"));
        runAndRead("submissions", "answer", "7", "--overturn", "--through-major", "2", "--reason", "a sample it is");
        String answer = node().bodies("POST /marketplace/api/submissions/7/appeal/answer").get(0);
        assertTrue(answer.contains("\"fingerprint\":\"aa\"") && !answer.contains("bb") && answer.contains("\"throughMajor\":2"), answer);
    }

    @Test
    void listsOfWhatIsKnownAreImported() throws IOException {
        Path list = Files.writeString(folder().resolve("all.zip"), "the list");
        node().on("PUT /marketplace/api/advisories", 200, "{\"number\":3,\"entries\":5000}");
        assertEquals("List 3 counts now: 5000 entries\n", runAndRead("advisories", "import", list.toString()));
        assertEquals("the list", node().bodies("PUT /marketplace/api/advisories").get(0));
        node().on("GET /marketplace/api/advisories/affected?limit=100", 200, """
                {"items":[{"app":"org.example.hello","version":"1.0.0","standing":"listed","weaknesses":[
                {"finding":{"place":"lib/log4j.jar","message":"CVE-2021-44228","remedy":"take 2.17"}}]}]}""");
        assertTrue(runAndRead("advisories", "affected").contains("lib/log4j.jar: CVE-2021-44228"));
        node().on("GET /marketplace/api/malware?limit=100", 200, """
                {"items":[{"number":2,"entries":9,"importedAt":"2026-05-01T10:00:00Z","importedBy":"admin","sha256":"ab"}]}""");
        assertTrue(runAndRead("malware").contains("2     9        2026-05-01 10:00:00Z  admin  ab"));
        assertEquals(1, run("malware", "import", "nowhere.txt"));
    }

    @Test
    void exceptionsAreListedAndEnded() {
        node().on("GET /marketplace/api/exceptions?limit=100&app=org.example.hello", 200, """
                {"items":[{"number":4,"app":"org.example.hello","rule":"secrets","throughMajor":2,"decidedBy":"li","reason":"a sample"}]}""");
        assertTrue(runAndRead("exceptions", "--app", "org.example.hello").contains("secrets  2"), out()::toString);
        node().on("POST /marketplace/api/exceptions/4/revocation", 200, "{}");
        assertEquals("Exception 4 has ended\n", runAndRead("exceptions", "revoke", "4", "--reason", "no sample"));
    }

    @Test
    void theMarketplacesPolicyIsThereForTheDesk() {
        node().on("GET /marketplace/api/rules", 200, """
                {"ruleSet":"3.0.0","items":[{"rule":"descriptor","title":"A descriptor","enabled":true,"enforced":true,"required":false},
                {"rule":"licences","title":"Licences","enabled":true,"enforced":false,"required":false},
                {"rule":"trial-leaks","enabled":true,"enforced":true,"required":true}]}""");
        String told = runAndRead("rules");
        assertTrue(told.contains("descriptor   refuses      A descriptor") && told.contains("trial-leaks  is required"), told);
        assertEquals("rules:\n  licences: {enabled: true, enforced: false, required: false}\n", runAndRead("rules", "policy"));
        assertEquals(1, RulePolicy.read(out().toString(), "policy").rules().size(), "a desk can read it");
    }
}
