package org.nanwang.kernel.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.resource.HealthView;
import org.nanwang.kernel.apps.resource.InstallationsResource;
import org.nanwang.kernel.apps.route.Gate;
import org.nanwang.kernel.storage.Storage;

/** What serves is asked how it is, and the answer is there to be read; nothing else follows. */
@ExtendWith(TestDatabase.class)
class HealthIT {
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;
    private TestNode node;

    @BeforeEach
    void serve(Storage storage) {
        node = new TestNode(folder, storage);
        node.shop().offer("org.example.visits", "1.0.0", new TestBundle("1.0.0"));
        node.install(RENCHENG, "1.0.0", Map.of());
        awaitHealth(true, "");
    }

    @AfterEach
    void itStillServes() {
        assertEquals("1.0.0", node.ask(RENCHENG, "version"));
        assertEquals(ObservedState.SERVING, node.state(RENCHENG).observedState());
        node.close();
    }

    @Test
    void anAppThatTurnsIllIsShownUntilItIsWell() {
        node.ask(RENCHENG, "turn sick");
        awaitHealth(false, "the pump is dry");
        node.ask(RENCHENG, "turn well");
        awaitHealth(true, "");
    }

    @Test
    void anAppThatFailsInEveryRequestIsShownUntilOneSucceeds() {
        answer(500, 503, 500);
        awaitHealth(false, "every one of its latest requests");
        answer(500, 200, 500);
        awaitHealth(true, "");
        answer(404, 404, 404);
        awaitRounds();
        awaitHealth(true, "");
    }

    @Test
    void anAppThatNeverAnswersIsNotAskedAgainAndItsThreadIsCounted() {
        node.ask(RENCHENG, "turn deaf");
        awaitHealth(false, "did not answer within 2 s");
        awaitRounds();
        assertEquals(1, abandoned());
        node.ask(RENCHENG, "turn well");
        awaitHealth(true, "");
        Awaitility.await().until(() -> abandoned() == 0);
    }

    private void answer(int... statuses) {
        Gate gate = node.apps().routes().find("/370811/visits/").orElseThrow().gate();
        for (int status : statuses) {
            gate.enter().orElseThrow().finish(status);
        }
    }

    private double abandoned() {
        return node.meters().get("nanwang.app.threads.abandoned").gauge().value();
    }

    private void awaitRounds() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant last = health().at();
            Awaitility.await().until(() -> health().at().isAfter(last));
        }
    }

    private void awaitHealth(boolean serving, String reason) {
        Awaitility.await().pollInterval(10, TimeUnit.MILLISECONDS).ignoreExceptions().until(() ->
                health().serving() == serving && health().reason().orElse("").contains(reason));
    }

    private HealthView health() {
        HttpHeaders english = (HttpHeaders) Proxy.newProxyInstance(HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> List.of(Locale.ENGLISH));
        InstallationsResource installations = (InstallationsResource) node.apps().resources().get(0);
        return installations.get(TestCaller.OPERATOR, english, RENCHENG.toString()).observed().health().orElseThrow();
    }
}
