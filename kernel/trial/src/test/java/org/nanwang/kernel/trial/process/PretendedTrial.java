package org.nanwang.kernel.trial.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.trial.report.Report;
import org.nanwang.sdk.trial.TrialStep;

/** Stands for the process of a trial. */
public final class PretendedTrial {

    private PretendedTrial() {
    }

    /** Behaves as it is told. */
    public static void main(String[] arguments) throws InterruptedException {
        Report report = new TrialFolder(Path.of(arguments[1])).report();
        switch (arguments[0]) {
            case "whole" -> {
                report.over(new TrialStep("trial-install", TrialStep.Outcome.DONE, Duration.ZERO, List.of(), Map.of()));
                report.end();
            }
            case "dies" -> {
                report.began("trial-upgrade");
                Runtime.getRuntime().halt(3);
            }
            case "hangs" -> {
                report.began("trial-upgrade");
                Thread.currentThread().join();
            }
            default -> Runtime.getRuntime().halt(1);
        }
    }
}
