package org.nanwang.kernel.trial.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.trial.report.Stage;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.trial.TrialNote.Weight;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.TrialStep;

/** What a node makes of processes that try, die or hang. */
class ProcessTrialsTest {

    @TempDir
    private Path folder;
    private TrialRequest request;

    @BeforeEach
    void bundle() throws IOException {
        request = new TrialRequest(Files.writeString(folder.resolve("some.jar"), "jar"), Optional.empty());
    }

    @Test
    void whatWasSeenIsTakenOver() throws InterruptedException {
        List<TrialStep> steps = trials("whole", Duration.ofSeconds(30)).run(request).steps();
        assertEquals(List.of("trial-install"), steps.stream().map(TrialStep::name).toList());
    }

    @Test
    void aProcessThatDiesLeavesTheStepItWasAtInDoubt() throws InterruptedException {
        assertDoubtful(trials("dies", Duration.ofSeconds(30)).run(request).steps(), "process-died");
    }

    @Test
    void aProcessThatHangsIsEnded() throws InterruptedException {
        assertDoubtful(trials("hangs", Duration.ofSeconds(3)).run(request).steps(), "process-late");
    }

    @Test
    void aProcessThatHasSeenNothingIsNoWordOnTheRelease() {
        assertEquals("trial-broke", assertThrows(Refusal.class, () -> trials("breaks", Duration.ofSeconds(30)).run(request)).code().code());
    }

    @Test
    void nothingStays() throws Exception {
        trials("whole", Duration.ofSeconds(30)).run(request);
        try (var left = Files.list(folder.resolve("trials"))) {
            assertTrue(left.findAny().isEmpty());
        }
    }

    @Test
    void whatAKilledNodeLeftIsDeleted() throws IOException {
        Path left = Files.createDirectories(folder.resolve("trials/left/data/database"));
        Files.writeString(left.resolve("port"), "1");
        trials("whole", Duration.ofSeconds(30));
        assertFalse(Files.exists(folder.resolve("trials/left")));
    }

    @Test
    void aNodeThatStopsTriesNothingMore() {
        ProcessTrials trials = trials("whole", Duration.ofSeconds(30));
        trials.close();
        assertThrows(InterruptedException.class, () -> trials.run(request));
    }

    private static void assertDoubtful(List<TrialStep> steps, String code) {
        TrialStep doubtful = steps.get(0);
        assertEquals("trial-upgrade", doubtful.name());
        assertEquals(Weight.DOUBT, doubtful.notes().get(0).weight());
        assertEquals(code, doubtful.notes().get(0).code());
        assertEquals(Stage.values().length, steps.size());
        assertTrue(steps.stream().skip(1).allMatch(step -> step.outcome() == TrialStep.Outcome.SKIPPED));
    }

    private ProcessTrials trials(String behaviour, Duration deadline) {
        return new ProcessTrials(folder.resolve("trials"),
                new VirtualMachine(PretendedTrial.class.getName(), List.of(behaviour), 64 << 20), deadline, 1);
    }
}
