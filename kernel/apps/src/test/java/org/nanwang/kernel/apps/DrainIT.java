package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.fixture.TestNode;
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

@ExtendWith(TestDatabase.class)
class DrainIT {
    private static final String VISITS = "org.example.visits";

    @TempDir
    Path folder;
    private TestNode node;

    @BeforeEach
    void start(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer(VISITS, "1.0.0", new TestBundle("1.0.0"));
        node.shop().offer(VISITS, "1.1.0", new TestBundle("1.1.0"));
        node.install(RENCHENG, "1.0.0", Map.of());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aSlowRequestEndsOnTheOldReleaseWhileNewOnesReachTheNewOne() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Callable<Object> slow = () -> {
            inside.countDown();
            go.await();
            return "answered";
        };
        CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> node.ask(RENCHENG, slow));
        inside.await();

        change("1.1.0");
        Awaitility.await().until(() -> node.ask(RENCHENG, "version").equals("1.1.0"));
        assertEquals("rollout-in-progress", refusal(() -> change("1.0.0")));
        go.countDown();

        assertEquals("answered", answer.get(10, TimeUnit.SECONDS));
        node.settle();
    }

    @Test
    void noRequestFailsWhileReleasesChange() {
        AtomicBoolean on = new AtomicBoolean(true);
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            callers.add(CompletableFuture.supplyAsync(() -> {
                int answered = 0;
                while (on.get()) {
                    seen.add(node.ask(RENCHENG, "version"));
                    answered++;
                }
                return answered;
            }));
        }
        for (int i = 0; i < 10; i++) {
            change(i % 2 == 0 ? "1.1.0" : "1.0.0");
            node.settle();
        }
        on.set(false);
        int answered = callers.stream().mapToInt(CompletableFuture::join).sum();
        assertTrue(answered > 1000, answered + " requests");
        assertEquals(Set.of("1.0.0", "1.1.0"), seen);
    }

    @Test
    void noClassLoaderStaysAfterFiftyCycles() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            node.ask(RENCHENG, "visit");
            loaders.add(loader());
            change(i % 2 == 0 ? "1.1.0" : "1.0.0");
            node.settle();
            node.ask(RENCHENG, "visit");
            loaders.add(loader());
            node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, DataFate.KEEP);
            node.settle();
            node.install(RENCHENG, "1.0.0", Map.of());
        }
        Awaitility.await().until(() -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        });
    }

    @Test
    void figuresGoWithTheInstallation() {
        assertTrue(node.meters().find("nanwang.app.requests.in.flight").gauges().size() == 1);
        node.apps().installations().uninstall(TestCaller.OPERATOR, RENCHENG, DataFate.KEEP);
        node.settle();
        assertTrue(node.meters().getMeters().stream().noneMatch(meter -> meter.getId().getTag("app") != null));
        assertEquals(1, node.meters().get("nanwang.rollouts").tags("kind", "uninstall", "outcome", "succeeded").timer()
                .count());
    }

    private void change(String version) {
        node.apps().installations().change(TestCaller.OPERATOR, RENCHENG, new ChangeOrder(
                Optional.of(ReleaseVersion.parse(version)), Optional.empty(), Optional.empty()));
    }

    private WeakReference<ClassLoader> loader() {
        return new WeakReference<>(((ClassLoader) node.ask(RENCHENG,
                (Callable<Object>) () -> Thread.currentThread().getContextClassLoader())));
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "none";
        } catch (Refusal refusal) {
            return refusal.code().code();
        }
    }
}
