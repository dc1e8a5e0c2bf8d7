package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;
import static org.nanwang.kernel.apps.fixture.TestNode.ZOUCHENG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.apps.fixture.SimulatedCrash;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;

@ExtendWith(TestDatabase.class)
class RestartIT {
    private static final String VISITS = "org.example.visits";

    @TempDir
    Path folder;
    private TestNode node;

    @BeforeEach
    void start(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0")
                .file("db/migration/002-who.sql", "alter table visit add column who text;"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "verify", "resolve", "migrate", "start", "probe", "switch", "drain"})
    void anUpgradeThatWasCutOffIsBroughtToItsEnd(String step) {
        for (boolean before : new boolean[] {true, false}) {
            node.install(RENCHENG, "1.0.0", Map.of());
            node.close();
            node.start(new SimulatedCrash(step, before));
            node.upgrade(RENCHENG, "1.1.0", Map.of());
            assertEquals(RolloutState.RUNNING, node.state(RENCHENG).desired().state());

            restart();

            assertEquals("1.1.0", node.ask(RENCHENG, "version"));
            assertEquals(RolloutState.SUCCEEDED, node.state(RENCHENG).desired().state());
            uninstall();
        }
    }

    @ParameterizedTest
    @CsvSource({"switch,true", "switch,false", "drain,true", "drain,false", "drop,true", "drop,false"})
    void anUninstallThatWasCutOffIsBroughtToItsEnd(String step, boolean before) {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.close();
        node.start(new SimulatedCrash(step, before));
        uninstall();
        assertEquals(RolloutState.RUNNING, node.state(RENCHENG).desired().state());

        restart();

        assertEquals(ObservedState.REMOVED, node.state(RENCHENG).observedState());
        assertFalse(node.isReachable(RENCHENG));
    }

    @Test
    void whatServedServesAgainAndWhatIsLeftOverIsRemoved() throws IOException {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.ask(RENCHENG, "visit");
        Path releases = node.data().resolve("releases");
        Path orphan = Files.writeString(releases.resolve("00.jar"), "left over");
        Path part = Files.writeString(releases.resolve(".1.part"), "half");

        restart();

        assertEquals(1, node.ask(RENCHENG, "visits"));
        assertFalse(Files.exists(orphan));
        assertFalse(Files.exists(part));
    }

    @Test
    void whatTheApprovalExceptsIsInstalledAndServesAfterARestart() {
        node.shop().offerExcepted(VISITS, "1.2.0", new TestBundle("1.2.0").header("Export-Package", "org.example"));
        node.install(RENCHENG, "1.2.0", Map.of());
        assertEquals("1.2.0", node.ask(RENCHENG, "version"));

        restart();

        assertEquals("1.2.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void whoAsksIsToldOfWhatServesAtEachStartAndOfWhatIsRemoved() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        restart();
        node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, DataFate.DROP);
        node.settle();
        assertEquals(List.of("serves 370811-visits 1.0.0", "serves 370811-visits 1.1.0", "serves 370811-visits 1.1.0",
                "removed 370811-visits"), node.told());
    }

    @Test
    void aBundleThatWasTamperedWithOnThisNodeIsFetchedAgain() throws IOException {
        node.install(RENCHENG, "1.0.0", Map.of());
        String digest = node.state(RENCHENG).desired().target().orElseThrow().offer().sha256();
        node.close();
        Files.writeString(node.data().resolve("releases/" + digest + ".jar"), "tampered");
        node.start(StepObserver.NONE);
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void aBundleThatWasTamperedWithAndIsNowhereElseIsRefusedWhileTheOthersServe() throws IOException {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.1.0", Map.of());
        String digest = node.state(RENCHENG).desired().target().orElseThrow().offer().sha256();
        node.close();
        Files.writeString(node.data().resolve("releases/" + digest + ".jar"), "tampered");
        Files.delete(folder.resolve("shop/" + VISITS + "-1.0.0.jar.approval.json"));

        node.start(StepObserver.NONE);
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));
        assertFalse(node.isReachable(RENCHENG));
        assertEquals("bundle-tampered", node.state(RENCHENG).problem().orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the other release's    | (select approval from release where version = '1.1.0')          | statement-mismatch",
        "a stranger's           | replace(approval, '\"sig\" : \"', '\"sig\" : \"AAAA')            | approver-untrusted",
        "one that allows more   | replace(approval, '\"payload\" : \"eyJhcHAi', '\"payload\" : \"eyJhcHBp') | approver-untrusted"})
    void anApprovalThatWasSwappedInTheTablesIsRefusedWhileTheOthersServe(String whose, String approval, String code,
            Storage storage) {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.1.0", Map.of());
        node.close();
        new Sql(storage.kernel()).update("update release set approval = " + approval + " where version = '1.0.0'");

        node.start(StepObserver.NONE);
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"), whose);
        assertFalse(node.isReachable(RENCHENG));
        assertEquals(code, node.state(RENCHENG).problem().orElseThrow().code());
    }

    @Test
    void whatTheSameRulesFoundFitIsJudgedAnewOnlyByOtherRules(Storage storage) {
        Sql sql = new Sql(storage.kernel());
        node.shop().offer(VISITS, "1.2.0", new TestBundle("1.2.0").header("Export-Package", "org.example"));
        node.install(ZOUCHENG, "1.0.0", Map.of());
        node.install(RENCHENG, "1.2.0", Map.of());
        assertEquals("release-unfit", node.problem(RENCHENG).code());
        String unfit = node.state(RENCHENG).desired().target().orElseThrow().offer().sha256();
        node.close();
        sql.update("insert into fit_release select distinct ?, rules from fit_release", unfit);
        node.start(StepObserver.NONE);
        node.apps().installations().retry(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("1.2.0", node.ask(RENCHENG, "version"));

        node.close();
        sql.update("update fit_release set rules = 'others'");
        node.start(StepObserver.NONE);
        assertEquals("1.0.0", node.ask(ZOUCHENG, "version"));
        assertEquals("release-unfit", node.state(RENCHENG).problem().orElseThrow().code());
    }

    @Test
    void oneThatDoesNotComeUpIsToldAndTriedAgainWhileTheOthersServe() throws IOException {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.1.0", Map.of());
        String digest = node.state(RENCHENG).desired().target().orElseThrow().offer().sha256();
        Path stored = node.data().resolve("releases/" + digest + ".jar");
        Path offered = folder.resolve("shop/" + VISITS + "-1.0.0.jar");
        node.close();
        Files.delete(stored);
        Path away = Files.move(offered, folder.resolve("away"));
        Files.writeString(offered, "lost");

        node.start(StepObserver.NONE);
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));
        assertEquals(ObservedState.FAILED, node.state(RENCHENG).observedState());
        assertEquals("bundle-differs", node.state(RENCHENG).problem().orElseThrow().code());

        Files.move(away, offered, StandardCopyOption.REPLACE_EXISTING);
        Awaitility.await().until(() -> node.isReachable(RENCHENG));
        assertTrue(node.state(RENCHENG).problem().isEmpty());
    }

    private void restart() {
        node.close();
        node.start(StepObserver.NONE);
    }

    private void uninstall() {
        node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, DataFate.DROP);
        node.settle();
    }
}
