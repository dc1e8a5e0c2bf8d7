package org.nanwang.kernel.trial.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.trial.report.Report;
import org.nanwang.kernel.trial.report.Stage;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;
import org.nanwang.sdk.trial.TrialStep;

/** Keeps what is seen. */
final class Journal {

    private final Report report;

    Journal(Report report) {
        this.report = report;
    }

    void begin(Stage stage) {
        report.began(stage.word());
    }

    void done(Stage stage, Duration took, List<TrialNote> notes) {
        done(stage, took, notes, Map.of());
    }

    void done(Stage stage, Duration took, List<TrialNote> notes, Map<String, Long> numbers) {
        report.over(new TrialStep(stage.word(), TrialStep.Outcome.DONE, took, notes, numbers));
    }

    /** Leaves stages out, all for one reason. */
    void skip(String reason, Stage... stages) {
        for (Stage stage : stages) {
            report.over(new TrialStep(stage.word(), TrialStep.Outcome.SKIPPED, Duration.ZERO,
                    List.of(Notes.of(reason, Weight.REMARK, stage.word())), Map.of()));
        }
    }

    void end() {
        report.end();
    }
}
