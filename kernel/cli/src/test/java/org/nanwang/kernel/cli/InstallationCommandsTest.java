package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Installing, upgrading and what else becomes of apps in regions. */
class InstallationCommandsTest extends CommandTest {

    private static final String INSTALLATION = "GET /platform/installations/370811-parking";

    @Test
    void installShowsTheStepsAsTheyCome() {
        run("login");
        node().on("POST /platform/installations", 202, installation("running", ""));
        node().on(INSTALLATION, 200, installation("running", step("fetch", "running")));
        node().on(INSTALLATION, 200, installation("running", step("fetch", "done") + "," + step("verify", "running")));
        node().on(INSTALLATION, 200, installation("succeeded", step("fetch", "done") + "," + step("verify", "done")));
        String printed = runAndRead("install", "org.nanwang.parking", "1.0.0", "--region", "370811");
        assertEquals("""
                  fetch     done  12 ms
                  verify    done  12 ms
                370811-parking serves 1.0.0
                """, printed);
        FakeNode.Request order = node().asked("POST /platform/installations").orElseThrow();
        assertEquals("Bearer token-1", order.headers().get("authorization"));
        assertTrue(order.body().contains("\"region\":\"370811\"") && order.body().contains("\"version\":\"1.0.0\""));
    }

    @Test
    void withoutAVersionTheNewestListedReleaseIsInstalled() {
        run("login");
        for (String query : new String[] {"app=org.nanwang.parking&status=listed", "status=listed&app=org.nanwang.parking"}) {
            node().on("GET /marketplace/api/releases?limit=100&" + query, 200,
                    "{\"items\":[{\"version\":\"1.9.0\"},{\"version\":\"1.10.0\"},{\"version\":\"1.10.0-beta\"}]}");
        }
        node().on("POST /platform/installations", 202, installation("running", ""));
        assertEquals(0, run("install", "org.nanwang.parking", "--region", "370811", "--no-wait"));
        assertTrue(node().asked("POST /platform/installations").orElseThrow().body().contains("\"1.10.0\""));
    }

    @Test
    void aFailedUpgradeSaysWhichStepWhyAndWhatToDo() {
        run("login");
        node().on("PATCH /platform/installations/370811-parking", 202, installation("running", ""));
        node().on(INSTALLATION, 200, installation("failed", """
                {"name":"migrate","state":"failed","problem":{"code":"migration-failed","title":"Migration",\
                "detail":"002.sql: syntax error","remedy":"Ask the vendor for a repaired release"}}"""));
        assertEquals(1, run("upgrade", "370811-parking", "1.1.0"));
        String printed = out().toString();
        for (String part : new String[] {"migrate   failed", "002.sql: syntax error", "-> Ask the vendor",
                "nanwang retry 370811-parking"}) {
            assertTrue(printed.contains(part), printed);
        }
    }

    @Test
    void rollbackRetryAndUninstallCallTheirAddresses() {
        run("login");
        String path = "/platform/installations/370811-parking";
        node().on("POST " + path + "/rollback", 202, installation("running", ""));
        node().on("POST " + path + "/retry", 202, installation("running", ""));
        node().on("DELETE " + path + "?data=drop", 202, installation("running", ""));
        node().on(INSTALLATION, 200, installation("succeeded", ""));
        assertEquals(0, run("rollback", "370811-parking"));
        assertEquals(0, run("retry", "370811-parking"));
        assertEquals(0, run("uninstall", "370811-parking", "--data", "drop"));
        assertEquals(1, run("upgrade", "370811-parking"));
    }

    @Test
    void whatServesBadlyIsShownWithTheReason() {
        run("login");
        node().on(INSTALLATION, 200, installation("succeeded", "").replace(
                "\"version\":\"1.0.0\"},\n\"rollout\"", "\"version\":\"1.0.0\",\"health\":{\"serving\":false,"
                        + "\"reason\":\"the pump is dry\",\"at\":\"2026-03-01T08:00:00Z\"}},\n\"rollout\""));
        String told = runAndRead("installations", "370811-parking");
        assertTrue(told.contains("serving, not well") && told.contains("the pump is dry"), told);
    }

    @Test
    void whatTheMarketplaceSaysOfWhatServesIsShownWithTheReason() {
        run("login");
        node().on(INSTALLATION, 200, installation("succeeded", "").replace("\"rollout\"",
                "\"caution\":{\"standing\":\"yanked\",\"reason\":\"It counts twice.\"},\"rollout\""));
        assertTrue(runAndRead("installations", "370811-parking")
                .contains("This release is yanked in the marketplace: It counts twice."));
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
}
