package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;
import static org.nanwang.kernel.apps.fixture.TestNode.ZOUCHENG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.InstallOrder;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.apps.installation.StepState;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.SigningKey;

@ExtendWith(TestDatabase.class)
class InstallIT {
    private static final String VISITS = "org.example.visits";

    @TempDir
    Path folder;
    private TestNode node;

    @BeforeEach
    void start(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void anInstallGoesThroughAllStepsAndServes() {
        node.install(RENCHENG, "1.0.0", Map.of());

        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals(true, node.ask(RENCHENG, "loader"));
        assertEquals("hello", node.ask(RENCHENG, "greeting"));
        assertEquals(ObservedState.SERVING, node.state(RENCHENG).observedState());
        assertEquals(RolloutState.SUCCEEDED, node.state(RENCHENG).desired().state());
        assertEquals(List.of("fetch", "verify", "resolve", "migrate", "start", "probe", "switch", "drain"),
                node.steps(RENCHENG).stream().map(StepRecord::name).toList());
        assertTrue(node.steps(RENCHENG).stream().allMatch(step -> step.state() == StepState.DONE));
        assertEquals("installation:install", node.audit().get(0));
    }

    @Test
    void twoCountiesRunTwoVersionsEachWithItsOwnClassesAndData() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.0.0", Map.of());
        node.ask(RENCHENG, "visit");
        node.ask(RENCHENG, "visit");
        node.upgrade(RENCHENG, "1.1.0", Map.of());

        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
        assertEquals("1.0.0", node.ask(ZOUCHENG, "version"));
        assertEquals(2, node.ask(RENCHENG, "visits"));
        assertEquals(0, node.ask(ZOUCHENG, "visits"));
        assertEquals(1, node.ask(RENCHENG, "starts"));
        assertEquals(1, node.ask(ZOUCHENG, "starts"));
    }

    @Test
    void aSecretIsKnownToTheInstanceAlone(Storage storage) {
        node.shop().offer(VISITS, "1.2.0", new TestBundle("1.2.0").descriptor("maxLength: 20", "writeOnly: true"));
        node.install(RENCHENG, "1.2.0", Map.of("greeting", "open sesame"));
        assertEquals("open sesame", node.ask(RENCHENG, "greeting"));
        assertEquals(List.of(), new Sql(storage.kernel()).query(
                "select 1 from rollout where configuration::text like '%sesame%'", row -> 1));
        Map<String, Object> kept = node.state(RENCHENG).desired().target().orElseThrow().configuration();
        assertEquals(Map.of(), SecretValues.shown(kept));
        assertEquals(List.of("greeting"), SecretValues.names(kept));

        long rollout = node.state(RENCHENG).desired().id();
        node.install(RENCHENG, "1.2.0", Map.of("greeting", "open sesame"));
        assertEquals(rollout, node.state(RENCHENG).desired().id());

        node.upgrade(RENCHENG, "1.2.0", Map.of("mood", "fine"));
        assertEquals("open sesame", node.ask(RENCHENG, "greeting"));
        node.upgrade(RENCHENG, "1.2.0", Collections.singletonMap("greeting", null));
        assertEquals("hello", node.ask(RENCHENG, "greeting"));
    }

    @Test
    void aRollbackReturnsToTheReleaseAndConfigurationThatServedBefore() {
        node.install(RENCHENG, "1.0.0", Map.of("greeting", "first"));
        node.upgrade(RENCHENG, "1.1.0", Map.of("greeting", "second"));
        node.upgrade(RENCHENG, "1.1.0", Map.of("greeting", "third"));
        assertEquals("third", node.ask(RENCHENG, "greeting"));

        node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG);
        node.settle();

        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals("first", node.ask(RENCHENG, "greeting"));
        assertEquals("nothing-to-roll-back", code(() ->
                node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG)));
    }

    @Test
    void anUninstallKeepsTheDataUnlessToldToDropIt() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.ask(RENCHENG, "visit");
        uninstall(DataFate.KEEP);
        assertFalse(node.isReachable(RENCHENG));
        assertEquals(ObservedState.REMOVED, node.state(RENCHENG).observedState());

        node.install(RENCHENG, "1.1.0", Map.of());
        assertEquals(1, node.ask(RENCHENG, "visits"));
        uninstall(DataFate.DROP);

        node.install(RENCHENG, "1.0.0", Map.of());
        assertEquals(0, node.ask(RENCHENG, "visits"));
    }

    @Test
    void keptDataCanStillBeDroppedLater() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.ask(RENCHENG, "visit");
        uninstall(DataFate.KEEP);
        uninstall(DataFate.DROP);
        node.install(RENCHENG, "1.0.0", Map.of());
        assertEquals(0, node.ask(RENCHENG, "visits"));
    }

    @Test
    void installingTheSameTwiceChangesNothingAndAnotherVersionIsRefused() {
        node.install(RENCHENG, "1.0.0", Map.of());
        long rollout = node.state(RENCHENG).desired().id();
        node.install(RENCHENG, "1.0.0", Map.of());
        assertEquals(rollout, node.state(RENCHENG).desired().id());
        assertEquals("already-installed", code(() -> node.install(RENCHENG, "1.1.0", Map.of())));
    }

    @Test
    void anAddressBelongsToOneAppUntilItsDataIsDropped() {
        node.shop().offer("org.example.other", "1.0.0", new TestBundle("1.0.0").id("org.example.other")
                .descriptor("vendor:", "address: visits\nvendor:"));
        node.install(RENCHENG, "1.0.0", Map.of());
        InstallOrder other = new InstallOrder(new AppId("org.example.other"), ReleaseVersion.parse("1.0.0"),
                RENCHENG.region(), Map.of(), Optional.empty());
        assertEquals("address-taken", code(() -> node.apps().installations().install(TestCaller.OPERATOR, other)));
        uninstall(DataFate.KEEP);
        assertEquals("address-taken", code(() -> node.apps().installations().install(TestCaller.OPERATOR, other)));
        uninstall(DataFate.DROP);
        node.apps().installations().install(TestCaller.OPERATOR, other);
        node.settle();
        assertTrue(node.isReachable(RENCHENG));
    }

    @Test
    void aWrongOrderIsRefusedAtOnce() {
        assertEquals("release-unknown", code(() -> node.install(RENCHENG, "9.0.0", Map.of())));
        assertEquals("configuration-unfit", code(() -> node.install(RENCHENG, "1.0.0", Map.of("mode", "x"))));
        assertEquals("level-unfit", code(() -> node.install(
                InstallationId.parse("370800-visits"), "1.0.0", Map.of())));
        assertEquals("installation-unknown", code(() -> node.upgrade(RENCHENG, "1.0.0", Map.of())));
        TestCaller stranger = new TestCaller(Set.of("installation:install:370883"));
        assertEquals("permission-missing", code(() ->
                node.apps().installations().uninstall(stranger, RENCHENG, DataFate.KEEP)));
        assertTrue(node.audit().isEmpty());
    }

    @Test
    void anOrderThatIsNotKeptAfterAllLeavesNoEntryInTheTrail(Storage storage) {
        Sql sql = new Sql(storage.kernel());
        sql.update("""
                create function refuse() returns trigger language plpgsql as 'begin raise exception ''full''; end';
                create constraint trigger refuse after insert on rollout deferrable initially deferred
                for each row execute function refuse();""");
        try {
            assertThrows(StorageException.class, () -> node.install(RENCHENG, "1.0.0", Map.of()));
        } finally {
            sql.update("drop function refuse cascade");
        }
        assertTrue(node.audit().isEmpty(), () -> node.audit().toString());
    }

    @Test
    void aDatabaseThatGoesAwayDuringAnAttemptIsNoFaultOfTheRelease() {
        System.setProperty("visits.cut.off", "once");
        node.install(RENCHENG, "1.0.0", Map.of("mood", "cut off once"));

        Awaitility.await().until(() -> node.state(RENCHENG).desired().state() != RolloutState.RUNNING);
        assertEquals(RolloutState.SUCCEEDED, node.state(RENCHENG).desired().state());
        assertEquals(2, node.state(RENCHENG).desired().attempt());
    }

    @Test
    void anInstallationSignsWithAKeyOfItsOwnThatGoesWithItsData() throws Exception {
        node.install(RENCHENG, "1.0.0", Map.of());
        byte[] signature = (byte[]) node.ask(RENCHENG, "signature");
        Path key = node.data().resolve("keys/370811-visits.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(key)));
        assertTrue(SigningKey.load(key).key().verify(new byte[] {1}, signature));
        uninstall(DataFate.DROP);
        assertFalse(Files.exists(key));
    }

    @Test
    void aShippedAppServesAtItsFixedAddressWhichNobodyElseCanTake() {
        node.shop().offer(VISITS, "2.0.0", new TestBundle("2.0.0").descriptor("sdk:", "mount: /visits/\nsdk:"),
                node.shop().distribution());
        node.install(RENCHENG, "2.0.0", Map.of());
        node.install(ZOUCHENG, "2.0.0", Map.of());

        assertTrue(node.apps().routes().find("/visits/api/x").isPresent());
        assertEquals("mount-taken", node.problem(ZOUCHENG).code());
        assertEquals(ObservedState.FAILED, node.state(ZOUCHENG).observedState());

        uninstall(DataFate.DROP);
        node.apps().installations().retry(TestCaller.OPERATOR, ZOUCHENG);
        node.settle();
        assertTrue(node.apps().routes().find("/visits/api/x").isPresent());
    }

    private void uninstall(DataFate data) {
        node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, data);
        node.settle();
    }

    private static String code(Executable call) {
        return assertThrows(Refusal.class, call).code().code();
    }
}
