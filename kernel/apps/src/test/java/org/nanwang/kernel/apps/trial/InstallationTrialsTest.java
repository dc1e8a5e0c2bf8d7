package org.nanwang.kernel.apps.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.trial.TrialReport;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.TrialStep;
import org.nanwang.sdk.trial.Trials;

class InstallationTrialsTest {

    private static final TrialRequest REQUEST = new TrialRequest(Path.of("release.jar"), Optional.empty());

    private static final TrialStep SEEN =
            new TrialStep("install", TrialStep.Outcome.DONE, Duration.ofMillis(7), List.of(), Map.of("requests", 7L));

    @Test
    void whoMayNotIsTold() {
        String why = assertThrows(Refusal.class, () -> trials(Set.of()).run(REQUEST)).getMessage();
        assertTrue(why.contains("release:try"), why);
    }

    @Test
    void whoMayIsToldWhatWasSeen() throws InterruptedException {
        assertEquals(List.of(SEEN), trials(Set.of("release:try")).run(REQUEST).steps());
    }

    private static Trials trials(Set<String> allowed) {
        Installation shop = new Installation(InstallationId.parse("370800-shop"), new AppId("org.example.shop"),
                ReleaseVersion.parse("1.0.0"));
        return new InstallationTrials(new Permissions(shop, allowed, allowed, allowed),
                request -> new TrialReport(List.of(SEEN)));
    }
}
