package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.kernel.apps.upgrade.Preview;
import org.nanwang.kernel.apps.upgrade.Preview.Asked;
import org.nanwang.kernel.storage.Rehearsal;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.migration.Destruction;

/** What a county decides about upgrades: what it consents to, what it tries before, and what stays as it is. */
@ExtendWith(TestDatabase.class)
class UpgradesIT {
    private static final String APP = "org.example.visits";
    private static final String NAMES = "people:name";
    private static final ReleaseVersion NEXT = ReleaseVersion.parse("1.1.0");

    private TestNode node;

    @BeforeEach
    void start(@TempDir Path folder, Storage storage) {
        node = new TestNode(folder, storage);
        node.people().add("li", "370811");
        node.shop().offerWith(List.of(), APP, "1.0.0", new TestBundle("1.0.0"));
        node.install(TestNode.RENCHENG, "1.0.0", Map.of("mood", "well"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static TestBundle asking() {
        return new TestBundle("1.1.0").descriptor("configuration:",
                "permissions: [{name: '" + NAMES + "', reason: {zh: 问候, en: To greet}}]\nconfiguration:");
    }

    private String version() {
        return node.state(TestNode.RENCHENG).observed().orElseThrow().to().orElseThrow().toString();
    }

    private static String refusal(Executable call) {
        return assertThrows(Refusal.class, call).code().code();
    }

    @Test
    void anUpgradeThatAsksForMoreWaitsUntilTheCountySaysWhatItGrants() {
        node.shop().offerWith(List.of(NAMES), APP, "1.1.0", asking());
        Refusal refusal = assertThrows(Refusal.class, () -> node.upgrade(TestNode.RENCHENG, "1.1.0", Map.of()));
        assertEquals("consent-missing", refusal.code().code());
        assertTrue(refusal.getMessage().contains(NAMES), refusal.getMessage());
        assertEquals("1.0.0", version());

        upgradeGranting(Set.of(NAMES));
        assertEquals("1.1.0", version());
        assertEquals("Name of li", node.ask(TestNode.RENCHENG, "li"));
    }

    @Test
    void aCountyMayUpgradeAndGrantNothing() {
        node.shop().offerWith(List.of(NAMES), APP, "1.1.0", asking());
        upgradeGranting(Set.of());
        assertEquals("1.1.0", version());
        node.shop().offerWith(List.of(NAMES), APP, "1.2.0", asking().header("Bundle-Version", "1.2.0"));
        node.upgrade(TestNode.RENCHENG, "1.2.0", Map.of());
        assertEquals(Set.of(), node.state(TestNode.RENCHENG).desired().target().orElseThrow().permissions(),
                "what was refused once is not asked again, and not given");
    }

    private void upgradeGranting(Set<String> permissions) {
        node.apps().installations().change(TestCaller.OPERATOR, TestNode.RENCHENG,
                new ChangeOrder(Optional.of(NEXT), Optional.empty(), Optional.of(permissions)));
        node.settle();
    }

    @Test
    void aPreviewTellsWhatIsNewAndWhatDoesNotFit() {
        node.shop().offerWith(List.of(), APP, "1.1.0", asking().descriptor("default: well", "enum: [good, bad]")
                .file("db/migration/002-no-visits.sql", "-- destructive: nobody counts them\ndrop table visit;"));
        Preview preview = node.apps().upgrades().preview(TestCaller.OPERATOR, TestNode.RENCHENG, NEXT);
        assertEquals(List.of(new Asked(NAMES, new LocalizedText("问候", "To greet"), false, false, true)),
                preview.permissions());
        assertEquals(1, preview.problems().size(), preview::toString);
        assertTrue(preview.problems().get(0).contains("mood"), preview::toString);
        assertEquals(List.of("drop table visit"), preview.destructive().stream().map(Destruction::statement).toList());
        assertEquals(Optional.of("nobody counts them"), preview.destructive().get(0).reason());
    }

    @Test
    void aRehearsalFindsWhatTheRealDataDoesNotAllowAndChangesNothing() {
        node.ask(TestNode.RENCHENG, "visit");
        node.shop().offerWith(List.of(), APP, "1.1.0", new TestBundle("1.1.0")
                .file("db/migration/002-note.sql", "alter table visit add column note text not null;"));
        Rehearsal rehearsal = rehearse();
        assertEquals(List.of("002-note.sql"), rehearsal.trials().stream().map(Rehearsal.Trial::migration).toList());
        assertFalse(rehearsal.succeeded(), "a visit has no note");
        assertEquals("installation:rehearse", node.audit().get(node.audit().size() - 1));
        assertEquals("1.0.0", version());
        node.ask(TestNode.RENCHENG, "visit");
    }

    private Rehearsal rehearse() {
        return node.apps().upgrades().rehearse(TestCaller.OPERATOR, TestNode.RENCHENG, NEXT, Duration.ofSeconds(10));
    }

    @Test
    void whatIsPinnedStaysUntilItIsUnpinned() {
        node.shop().offerWith(List.of(), APP, "1.1.0", new TestBundle("1.1.0"));
        node.apps().installations().pin(TestCaller.OPERATOR, TestNode.RENCHENG, "the fair is on");
        assertEquals("installation-pinned", refusal(() -> node.upgrade(TestNode.RENCHENG, "1.1.0", Map.of())));
        node.upgrade(TestNode.RENCHENG, "1.0.0", Map.of("mood", "better"));
        assertEquals("the fair is on", node.state(TestNode.RENCHENG).pin().orElseThrow().reason());

        node.apps().installations().unpin(TestCaller.OPERATOR, TestNode.RENCHENG);
        node.upgrade(TestNode.RENCHENG, "1.1.0", Map.of());
        assertEquals("1.1.0", version());
        node.apps().installations().pin(TestCaller.OPERATOR, TestNode.RENCHENG, "it works");
        assertEquals("installation-pinned",
                refusal(() -> node.apps().installations().rollback(TestCaller.OPERATOR, TestNode.RENCHENG)));
        assertTrue(node.audit().containsAll(List.of("installation:pin", "installation:unpin")));
        assertFalse(node.state(TestNode.RENCHENG).inProgress());
    }

    @Test
    void onlyWhoMayUpgradeMayRehearseAndPin() {
        node.shop().offerWith(List.of(), APP, "1.1.0", new TestBundle("1.1.0"));
        TestCaller reader = new TestCaller(Set.of("installation:read:370811"), "reader");
        node.apps().upgrades().preview(reader, TestNode.RENCHENG, NEXT);
        assertEquals("permission-missing", refusal(() -> node.apps().upgrades()
                .rehearse(reader, TestNode.RENCHENG, NEXT, Duration.ofSeconds(1))));
        assertEquals("permission-missing",
                refusal(() -> node.apps().installations().pin(reader, TestNode.RENCHENG, "mine")));
    }
}
