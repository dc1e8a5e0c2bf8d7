package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;
import static org.nanwang.kernel.apps.fixture.TestNode.ZOUCHENG;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
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
import org.nanwang.kernel.apps.installation.InstallOrder;
import org.nanwang.kernel.apps.resource.ChangeRequest;
import org.nanwang.kernel.apps.resource.InstallRequest;
import org.nanwang.kernel.apps.resource.InstallationView;
import org.nanwang.kernel.apps.resource.InstallationsResource;
import org.nanwang.kernel.apps.resource.Page;
import org.nanwang.kernel.apps.resource.RegionAppsResource;
import org.nanwang.kernel.apps.resource.ServingApp;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

@ExtendWith(TestDatabase.class)
class ResourceIT {
    private static final String VISITS = "org.example.visits";
    private static final Caller OPERATOR = TestCaller.OPERATOR;

    @TempDir
    Path folder;
    private TestNode node;
    private InstallationsResource installations;
    private RegionAppsResource regionApps;

    @BeforeEach
    void start(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        installations = (InstallationsResource) node.apps().resources().get(0);
        regionApps = (RegionAppsResource) node.apps().resources().get(1);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aFailureIsToldInTheReadersLanguage() {
        node.install(RENCHENG, "1.0.0", Map.of("mood", "sick"));
        InstallationView english = installations.get(OPERATOR, speaking(Locale.ENGLISH), RENCHENG.toString());
        InstallationView chinese = installations.get(OPERATOR, speaking(Locale.CHINA), RENCHENG.toString());
        assertEquals("failed", english.observed().state());
        assertEquals("failed", english.rollout().state());
        assertTrue(english.observed().problem().orElseThrow().detail().contains("cannot serve: the pump is dry"));
        assertTrue(chinese.observed().problem().orElseThrow().detail().contains("无法服务：the pump is dry"));
    }

    @Test
    void installationsComeInPages() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.1.0", Map.of());
        Page<InstallationView> first = list(null, "", "1");
        assertEquals(List.of(RENCHENG), first.items().stream().map(InstallationView::id).toList());
        assertEquals(8, first.items().get(0).rollout().steps().size());
        Page<InstallationView> second = list(null, first.next().orElseThrow(), "1");
        assertEquals(List.of(ZOUCHENG), second.items().stream().map(InstallationView::id).toList());
        assertTrue(second.next().isEmpty());
        assertEquals(1, list("370883", "", null).items().size());
    }

    @Test
    void whoMayReadOneRegionReadsNoOther() {
        Caller reader = new TestCaller(Set.of("installation:read:370811"));
        HttpHeaders headers = speaking(Locale.ENGLISH);
        assertEquals(0, installations.list(reader, headers, "370811", null, "", null).items().size());
        assertEquals("permission-missing", code(() ->
                installations.list(reader, headers, null, null, "", null)));
        assertEquals("permission-missing", code(() -> installations.get(reader, headers, "370883-visits")));
        assertEquals("installation-unknown", code(() -> installations.get(reader, headers, "370811-visits")));
    }

    @Test
    void everyoneSeesWhatServesInARegion() {
        node.install(RENCHENG, "1.0.0", Map.of());
        node.install(ZOUCHENG, "1.0.0", Map.of("mood", "sick"));
        ServingApp app = regionApps.list("370811", "", null).items().get(0);
        assertEquals("来访", app.name().zh());
        assertEquals("/370811/visits/", app.address());
        assertTrue(regionApps.list("370883", "", null).items().isEmpty());
        assertEquals("region-unknown", code(() -> regionApps.list("110000", "", null)));
    }

    @Test
    void aMalformedOrderIsToldInWords() {
        HttpHeaders headers = speaking(Locale.ENGLISH);
        for (String region : new String[] {"37081", "rencheng", ""}) {
            assertEquals("order-malformed", code(() -> installations.install(OPERATOR, headers,
                    new InstallRequest(VISITS, "1.0.0", region, Optional.empty(), Optional.empty()))));
        }
        assertEquals("order-malformed", code(() -> installations.install(OPERATOR, headers, null)));
        assertEquals("order-malformed", code(() -> installations.change(OPERATOR, headers, "370811-visits",
                new ChangeRequest(Optional.empty(), Optional.empty(), Optional.empty()))));
        assertEquals("order-malformed", code(() -> list(null, "", "0")));
        assertEquals("order-malformed", code(() -> installations.uninstall(OPERATOR, headers, "370811-visits", "burn")));
    }

    @Test
    void ofManyInstallsAtOnceOneRolloutIsMade() {
        List<String> results = atOnce(() -> node.apps().installations().install(OPERATOR, new InstallOrder(
                TestNode.VISITS, ReleaseVersion.parse("1.0.0"), RENCHENG.region(), Map.of(), Optional.empty())));
        node.settle();
        assertEquals(Set.of("accepted"), Set.copyOf(results), "all asked for the same");
        assertEquals(1, node.audit().size());
        assertEquals(1, node.state(RENCHENG).desired().attempt());
    }

    @Test
    void ofManyChangesAtOnceOneIsAccepted() {
        node.install(RENCHENG, "1.0.0", Map.of());
        List<String> results = atOnce(() -> node.apps().installations().change(OPERATOR, RENCHENG, new ChangeOrder(
                Optional.of(ReleaseVersion.parse("1.1.0")), Optional.empty(), Optional.empty())));
        node.settle();
        assertTrue(results.contains("accepted"), results.toString());
        assertTrue(Set.of("accepted", "rollout-in-progress").containsAll(results), results.toString());
        assertEquals(2, node.audit().size(), "an install and one upgrade");
        assertEquals("1.1.0", node.ask(RENCHENG, "version"));
    }

    private List<String> atOnce(Executable command) {
        CyclicBarrier barrier = new CyclicBarrier(4);
        List<CompletableFuture<String>> results = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> run(barrier, command),
                        task -> new Thread(task).start())).toList();
        return results.stream().map(CompletableFuture::join).toList();
    }

    private static String run(CyclicBarrier barrier, Executable command) {
        try {
            barrier.await();
            command.execute();
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.code().code();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Page<InstallationView> list(String region, String after, String limit) {
        return installations.list(OPERATOR, speaking(Locale.ENGLISH), region, null, after, limit);
    }

    private static HttpHeaders speaking(Locale language) {
        return (HttpHeaders) Proxy.newProxyInstance(HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> List.of(language));
    }

    private static String code(Executable call) {
        return assertThrows(Refusal.class, call).code().code();
    }
}
