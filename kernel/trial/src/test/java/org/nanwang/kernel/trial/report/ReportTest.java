package org.nanwang.kernel.trial.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialStep;

class ReportTest {

    private static final TrialStep STEP = new TrialStep("trial-install", TrialStep.Outcome.DONE, Duration.ofMillis(12),
            List.of(new TrialNote("x", TrialNote.Weight.DOUBT, "app.yaml", "字", "word")), Map.of("requests", 3L));

    @TempDir
    private Path folder;
    private Report report;

    @BeforeEach
    void begin() {
        report = new Report(folder.resolve("report.jsonl"));
    }

    @Test
    void aStepIsReadAsItWasWritten() {
        report.began("trial-install");
        report.over(STEP);
        report.end();
        assertEquals(new Progress(List.of(STEP), Optional.empty(), true), report.read());
    }

    @Test
    void theStepThatWasCutOffIsKnown() throws IOException {
        report.began("trial-install");
        report.over(STEP);
        report.began("trial-upgrade");
        Files.writeString(report.file(), "{\"step\":{\"na", StandardOpenOption.APPEND);
        assertEquals(Optional.of("trial-upgrade"), report.read().running());
        assertFalse(report.read().done());
    }

    @Test
    void nothingWrittenIsNothingSeen() {
        assertTrue(report.read().steps().isEmpty());
    }
}
