package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;
import static org.nanwang.kernel.apps.fixture.TestNode.ZOUCHENG;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.apps.fixture.FakeCatalogue;
import org.nanwang.kernel.apps.fixture.SimulatedCrash;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.fixture.TestShop;
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.RolloutKind;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.apps.report.Running;
import org.nanwang.kernel.apps.resource.InstallationView;
import org.nanwang.kernel.apps.resource.InstallationView.CautionView;
import org.nanwang.kernel.apps.resource.InstallationsResource;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.catalogue.VendorEntry;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.SigningKey;

/** What the catalogue says takes effect on what is installed and on what serves. */
@ExtendWith(TestDatabase.class)
class CatalogueIT {
    private static final String VISITS = "org.example.visits";

    @TempDir
    Path folder;
    private TestNode node;
    private FakeCatalogue catalogue;
    private Path first;
    private Path second;

    @BeforeEach
    void start(Storage storage) {
        node = new TestNode(folder, storage);
        first = node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        second = node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        catalogue = node.follow();
        stand("1.0.0", Standing.LISTED);
        stand("1.1.0", Standing.DEPRECATED);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whatIsListedIsInstalledAtOnceAndWhatIsNotIsNot() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
        node.shop().offer(VISITS, "1.2.0", new TestBundle("1.2.0"));
        assertEquals("release-not-listed", code(() -> node.upgrade(RENCHENG, "1.2.0", Map.of())));
        assertEquals("release-not-listed", code(() -> node.install(ZOUCHENG, "1.2.0", Map.of())));
    }

    @Test
    void whatIsYankedGoesOnWhereItServesAndIsInstalledNowhere() {
        node.install(RENCHENG, "1.0.0", Map.of());
        stand("1.0.0", Standing.YANKED);
        assertEquals("release-yanked", code(() -> node.install(ZOUCHENG, "1.0.0", Map.of())));
        node.upgrade(RENCHENG, "1.0.0", Map.of("greeting", "still here"));
        assertEquals("still here", node.ask(RENCHENG, "greeting"));
        restart();
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
    }

    /** It was ordered while it was listed, and failed; by the time somebody tries again it is taken back. */
    @Test
    void aRetryLooksAtTheStandingAgain() {
        node.install(RENCHENG, "1.0.0", Map.of("mood", "broken"));
        node.install(ZOUCHENG, "1.0.0", Map.of());
        node.upgrade(ZOUCHENG, "1.1.0", Map.of("mood", "broken"));
        assertEquals("start-failed", node.problem(RENCHENG).code());
        stand("1.0.0", Standing.YANKED);
        stand("1.1.0", Standing.YANKED);

        for (InstallationId id : List.of(RENCHENG, ZOUCHENG)) {
            node.apps().installations().retry(TestCaller.OPERATOR, id);
            node.settle();
            assertEquals("release-yanked", problem(id));
        }
        assertEquals("1.0.0", node.ask(ZOUCHENG, "version"), "what served before serves on");
        node.apps().installations().change(TestCaller.OPERATOR, RENCHENG,
                new ChangeOrder(Optional.empty(), Optional.of(Map.of()), Optional.empty()));
        node.settle();
        assertEquals("release-yanked", problem(RENCHENG), "nor by another configuration");

        stand("1.0.0", Standing.RECALLED);
        node.apps().installations().retry(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("release-recalled", problem(RENCHENG));
    }

    /** The node goes down in the middle of an install, and while it is down the release is yanked or its vendor suspended. */
    @Test
    void whatIsResumedAfterARestartLooksAtTheStandingAgain() {
        whileItIsDown(() -> stand("1.0.0", Standing.YANKED));
        assertEquals("release-yanked", problem(RENCHENG));

        stand("1.0.0", Standing.LISTED);
        whileItIsDown(() -> catalogue.add(new VendorEntry("org.example", true, "It is examined.", Instant.EPOCH)));
        assertEquals("vendor-suspended", problem(RENCHENG));
        assertFalse(node.isReachable(RENCHENG));
    }

    @Test
    void aRollbackLeadsToAYankedReleaseWithAWarningAndNeverToARecalledOne() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        stand("1.0.0", Standing.YANKED);
        assertEquals("release-yanked", code(() -> node.install(ZOUCHENG, "1.0.0", Map.of())), "the node knows it");
        node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals(Optional.of(new CautionView("yanked", "It leaks data.")), shown(RENCHENG).caution());

        node.upgrade(RENCHENG, "1.1.0", Map.of());
        stand("1.0.0", Standing.RECALLED);
        assertEquals("release-recalled", code(() -> node.install(ZOUCHENG, "1.0.0", Map.of())));
        node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("release-recalled", problem(RENCHENG));
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void aRecallGoesBackToTheReleaseBefore() {
        node.install(RENCHENG, "1.0.0", Map.of("greeting", "first"));
        node.upgrade(RENCHENG, "1.1.0", Map.of("greeting", "second"));
        stand("1.1.0", Standing.RECALLED);

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> node.isReachable(RENCHENG)
                && "1.0.0".equals(node.ask(RENCHENG, "version")));
        node.settle();
        assertEquals("first", node.ask(RENCHENG, "greeting"));
        assertEquals(RolloutKind.ROLLBACK, node.state(RENCHENG).desired().kind());
        assertTrue(node.audit().contains("installation:withdraw"), node.audit().toString());
        assertEquals("release-recalled", code(() -> node.upgrade(RENCHENG, "1.1.0", Map.of())));
    }

    @Test
    void aRecallStopsWhatHasNoReleaseBeforeAndTellsWhy() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.1.0", Map.of());
        stand("1.0.0", Standing.RECALLED);

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !node.isReachable(RENCHENG));
        node.settle();
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));
        assertWithdrawn("release-recalled");
        assertTrue(node.state(RENCHENG).problem().orElseThrow().detail().en().contains("It leaks data."));
        restart();
        assertWithdrawn("release-recalled");
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));

        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void aRecallWhileTheNodeWasDownTakesEffectAtItsStart() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        node.close();
        stand("1.1.0", Standing.RECALLED);
        node.start(StepObserver.NONE);
        Awaitility.await().until(() -> node.isReachable(RENCHENG)
                && "1.0.0".equals(node.ask(RENCHENG, "version")));
    }

    /** The node is killed after it took the recall over and before anything came of it. */
    @Test
    void aRecallThatWasTakenOverJustBeforeTheNodeWasKilledTakesEffectAtItsStart(Storage storage) {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        node.close();
        new Sql(storage.kernel()).update("update catalogue_release set standing = 'recalled' where version = '1.1.0'");
        catalogue.leave(true);
        node.start(StepObserver.NONE);
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void theMarketplaceIsToldWhatRunsAndWhatRunsNoMore() {
        node.install(RENCHENG, "1.0.0", Map.of());
        List<Running> serving = List.of(new Running(VISITS, "1.0.0", "serving"));
        Awaitility.await().until(() -> node.reports().of("370811").equals(serving));
        restart();
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        Awaitility.await().until(() -> node.reports().of("370811").equals(List.of(new Running(VISITS, "1.1.0", "serving"))));
        node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, DataFate.DROP);
        Awaitility.await().until(() -> node.reports().of("370811").isEmpty());
    }

    @Test
    void aMarketplaceThatTakesNoReportsHoldsNothingUp() {
        node.reports().goAway();
        node.install(RENCHENG, "1.0.0", Map.of());
        Awaitility.await().until(() -> node.reports().calls() > 0);
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
        assertEquals(1, node.reports().calls(), "it is left alone for a minute");
    }

    @Test
    void whatIsListedAgainMayBeInstalledAgain() {
        stand("1.0.0", Standing.RECALLED);
        assertEquals("release-recalled", code(() -> node.install(RENCHENG, "1.0.0", Map.of())));
        stand("1.0.0", Standing.LISTED);
        node.install(RENCHENG, "1.0.0", Map.of());
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
    }

    @Test
    void aLostKeyTakesBackWhatCameAfterItWasLost() {
        node.install(RENCHENG, "1.0.0", Map.of());
        catalogue.add(lost(TestShop.SUBMITTED.minusSeconds(1)));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !node.isReachable(RENCHENG));
        node.settle();
        assertWithdrawn("vendor-key-revoked");
        restart();
        assertWithdrawn("vendor-key-revoked");
        assertEquals("vendor-key-revoked", code(() -> node.install(ZOUCHENG, "1.1.0", Map.of())));
    }

    /** A public key is public: another vendor may register it and say that it was lost. */
    @Test
    void nobodyEndsTheKeyOfAnotherVendor() {
        node.install(RENCHENG, "1.0.0", Map.of());
        KeyEntry own = lost(TestShop.SUBMITTED.plusSeconds(1));
        catalogue.add(new KeyEntry("com.rival", own.key(), TestShop.SUBMITTED.minusSeconds(1), "compromised", own.at()));
        catalogue.add(own);

        node.install(ZOUCHENG, "1.1.0", Map.of());
        restart();
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));
    }

    @Test
    void aLostKeyLeavesWhatCameBefore() {
        node.install(RENCHENG, "1.0.0", Map.of());
        catalogue.add(lost(TestShop.SUBMITTED.plusSeconds(1)));
        node.install(ZOUCHENG, "1.1.0", Map.of());
        restart();
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals("1.1.0", node.ask(ZOUCHENG, "version"));
    }

    @Test
    void ofASuspendedVendorNothingIsInstalledAndEverythingGoesOn() {
        node.install(RENCHENG, "1.0.0", Map.of());
        catalogue.add(new VendorEntry("org.example", true, "It is examined.", Instant.EPOCH));
        assertEquals("vendor-suspended", code(() -> node.install(ZOUCHENG, "1.0.0", Map.of())));
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        catalogue.add(new VendorEntry("org.example", false, "", Instant.EPOCH));
        node.install(ZOUCHENG, "1.0.0", Map.of());
    }

    @Test
    void withoutTheMarketplaceTheNodeGoesOnUntilItsCatalogueExpiresAndThenInstallsNothingNew(Storage storage) {
        node.install(RENCHENG, "1.0.0", Map.of());
        catalogue.leave(true);
        node.install(ZOUCHENG, "1.0.0", Map.of());

        new Sql(storage.kernel()).update("update catalogue set expires = now() - interval '6 minutes'");
        assertEquals("catalogue-expired", code(() -> node.upgrade(RENCHENG, "1.1.0", Map.of())));
        restart();
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals("1.0.0", node.ask(ZOUCHENG, "version"));
        node.upgrade(RENCHENG, "1.0.0", Map.of("greeting", "still here"));
        assertEquals("still here", node.ask(RENCHENG, "greeting"));
    }

    @Test
    void beforeTheFirstCatalogueNothingIsInstalledAndAStrangersIsNone(Storage storage) {
        node.close();
        node = new TestNode(folder.resolve("other"), storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        FakeCatalogue strangers = node.catalogue();
        strangers.signWith(SigningKey.generate());
        node.follow();
        assertEquals("catalogue-untrusted", code(() -> node.install(RENCHENG, "1.0.0", Map.of())));
        assertTrue(node.audit().contains("catalogue:refuse"), node.audit().toString());
        strangers.leave(true);
        assertEquals("source-failed", code(() -> node.install(RENCHENG, "1.0.0", Map.of())));
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"), node.shop().distribution());
        node.install(RENCHENG, "1.0.0", Map.of()); // what ships with the platform needs no marketplace
    }

    private void stand(String version, Standing standing) {
        catalogue.stand(VISITS, version, Digests.ofFile(version.equals("1.0.0") ? first : second), standing);
    }

    private KeyEntry lost(Instant since) {
        return new KeyEntry("org.example", node.shop().vendor().fingerprint(), since, "compromised", Instant.now());
    }

    /** Breaks an install off in the middle and starts the node again when something has happened. */
    private void whileItIsDown(Runnable happens) {
        node.close();
        node.start(new SimulatedCrash("fetch", true));
        node.install(RENCHENG, "1.0.0", Map.of());
        node.close();
        happens.run();
        node.start(StepObserver.NONE);
    }

    private InstallationView shown(InstallationId id) {
        HttpHeaders english = (HttpHeaders) Proxy.newProxyInstance(HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> List.of(Locale.ENGLISH));
        return ((InstallationsResource) node.apps().resources().get(0)).get(TestCaller.OPERATOR, english, id.toString());
    }

    private String problem(InstallationId id) {
        return node.problem(id).code();
    }

    private void assertWithdrawn(String code) {
        assertFalse(node.isReachable(RENCHENG));
        assertEquals(ObservedState.FAILED, node.state(RENCHENG).observedState());
        assertEquals(code, node.state(RENCHENG).problem().orElseThrow().code());
    }

    private void restart() {
        node.close();
        node.start(StepObserver.NONE);
    }

    private static String code(Executable call) {
        return assertThrows(Refusal.class, call).code().code();
    }
}
