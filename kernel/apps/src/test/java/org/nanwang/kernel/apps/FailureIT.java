package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.pack.sign.SigningKey;

/** Whatever is wrong with a release, what serves goes on serving, and the failure names step, reason and cure. */
@ExtendWith(TestDatabase.class)
class FailureIT {
    private static final String VISITS = "org.example.visits";

    @TempDir
    Path folder;
    private TestNode node;

    @BeforeEach
    void serveTheFirstRelease(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        node.install(RENCHENG, "1.0.0", Map.of());
        node.ask(RENCHENG, "visit");
    }

    @AfterEach
    void theFirstReleaseStillServes() throws IOException {
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals(1, node.ask(RENCHENG, "visits"));
        assertEquals(ObservedState.SERVING, node.state(RENCHENG).observedState());
        try (Stream<Path> files = Files.list(node.data().resolve("releases"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
        try (Stream<Path> links = Files.list(node.data().resolve("tmp/osgi/links"))) {
            assertEquals(1, links.count(), "the failed attempt's bundle is uninstalled");
        }
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "broken,start,start-failed,the till is jammed", "interrupted,start,start-failed,not by the kernel",
        "stuck,start,start-timeout,2 s", "sick,probe,health-down,the pump is dry", "fainting,probe,probe-failed,dizzy",
    })
    void anAppThatDoesNotComeUp(String mood, String step, String code, String words) {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        node.upgrade(RENCHENG, "1.1.0", Map.of("mood", mood));
        assertFailure(step, code, words);
    }

    @Test
    void aMigrationThatFailsIsUndone() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0").file("db/migration/002-bad.sql",
                "alter table visit add column who text; alter table no_such add column x int;"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("migrate", "migration-failed", "no_such");
    }

    @Test
    void aPackageThatNobodyShares() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0")
                .header("Import-Package", "org.nanwang.sdk;version=\"[1.0,2)\",com.hazelcast.core"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "release-unfit", "com.hazelcast.core");
    }

    @Test
    void anExport() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0").header("Export-Package", "org.example"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "release-unfit", "Export-Package");
    }

    @Test
    void anSdkThatIsNotThisOne() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0").descriptor("[1.0,2)", "[7.0,8)"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "release-unfit", "[7.0,8)");
    }

    @Test
    void anApprovalByAStranger() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"), SigningKey.generate());
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "approver-untrusted", "does not trust");
    }

    @Test
    void aVersionThatIsNotTheBundles() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.2.0"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "descriptor-differs", "1.2.0");
    }

    @Test
    void aFixedAddressForAnAppThatIsNotShipped() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0").descriptor("sdk:", "mount: /visits/\nsdk:"));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("verify", "mount-forbidden", "/visits/");
    }

    @Test
    void aBundleThatWasChangedOnItsWay() throws IOException {
        Path jar = node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("fetch", "bundle-differs", "SHA-256");
    }

    @Test
    void aBundleThatIsTooLarge() {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0")
                .file("web/noise.txt", new String(noise, StandardCharsets.ISO_8859_1)));
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("fetch", "bundle-too-large", "max-bundle-size");
    }

    @Test
    void aFailedRolloutCanBeRetriedOnceTheCauseIsGone() throws IOException {
        Path jar = node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        Path away = Files.move(jar, jar.resolveSibling("away"));
        Files.write(jar, new byte[] {1});
        node.upgrade(RENCHENG, "1.1.0", Map.of());
        assertFailure("fetch", "bundle-differs", "SHA-256");

        Files.move(away, jar, StandardCopyOption.REPLACE_EXISTING);
        node.apps().installations().retry(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
        assertEquals(2, node.state(RENCHENG).desired().attempt());
        node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG);
        node.settle();
    }

    @Test
    void afterAFailureARollbackWantsWhatServes() {
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        node.upgrade(RENCHENG, "1.1.0", Map.of("mood", "broken"));
        node.apps().installations().rollback(TestCaller.OPERATOR, RENCHENG);
        node.settle();
        assertEquals("1.0.0", node.state(RENCHENG).desired().to().orElseThrow().toString());
    }

    private void assertFailure(String step, String code, String words) {
        Problem problem = node.problem(RENCHENG);
        assertEquals(code, problem.code(), problem.detail().en());
        assertTrue(problem.detail().en().contains(words), problem.detail().en());
        assertFalse(problem.remedy().zh().isEmpty());
        StepRecord last = node.steps(RENCHENG).get(node.steps(RENCHENG).size() - 1);
        assertEquals(step, last.name());
        assertEquals(RolloutState.FAILED, node.state(RENCHENG).desired().state());
    }
}
