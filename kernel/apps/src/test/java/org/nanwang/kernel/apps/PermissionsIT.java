package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.error.Refusal;

/** What an app may ask of the platform: declared, approved and granted. */
@ExtendWith(TestDatabase.class)
class PermissionsIT {
    private static final String APP = "org.example.visits";
    private static final String NAMES = "people:name";

    private TestNode node;

    @BeforeEach
    void start(@TempDir Path folder, Storage storage) {
        node = new TestNode(folder, storage);
        node.people().add("li", "370811");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static TestBundle declaring(String version, String permission) {
        return new TestBundle(version).descriptor("configuration:",
                "permissions: [{name: '" + permission + "', reason: {zh: 问候, en: To greet}}]\nconfiguration:");
    }

    private String ask() {
        return (String) node.ask(TestNode.RENCHENG, "li");
    }

    private String refused() {
        Throwable thrown = assertThrows(IllegalStateException.class, this::ask, "the app wraps what it is refused").getCause();
        return ((Refusal) thrown).code().code();
    }

    @Test
    void whatIsDeclaredApprovedAndGrantedIsAllowed() {
        node.shop().offerWith(List.of(NAMES), APP, "1.0.0", declaring("1.0.0", NAMES));
        node.install(TestNode.RENCHENG, "1.0.0", Map.of());
        assertEquals("Name of li", ask());
        assertEquals("person:read", node.audit().get(node.audit().size() - 1));
    }

    @Test
    void whatIsNotDeclaredIsRefused() {
        node.shop().offerWith(List.of(NAMES), APP, "1.0.0", declaring("1.0.0", "people:email"));
        node.install(TestNode.RENCHENG, "1.0.0", Map.of());
        assertEquals("call-not-declared", refused());
    }

    @Test
    void whatIsNotApprovedIsRefused() {
        node.shop().offerWith(List.of(), APP, "1.0.0", declaring("1.0.0", NAMES));
        node.install(TestNode.RENCHENG, "1.0.0", Map.of());
        assertEquals("call-not-approved", refused());
    }

    @Test
    void theCountyTakesAGrantBackAndGivesItAgain() {
        node.shop().offerWith(List.of(NAMES), APP, "1.0.0", declaring("1.0.0", NAMES));
        node.install(TestNode.RENCHENG, "1.0.0", Map.of());

        node.grant(TestNode.RENCHENG, Set.of());
        assertEquals("call-not-granted", refused());

        node.apps().close();
        node.start(StepObserver.NONE);
        assertEquals("call-not-granted", refused(), "a restart gives nothing back");

        node.grant(TestNode.RENCHENG, Set.of(NAMES));
        assertEquals("Name of li", ask());
    }
}
