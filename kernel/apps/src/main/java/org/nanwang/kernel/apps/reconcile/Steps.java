package org.nanwang.kernel.apps.reconcile;

import java.util.Optional;
import org.nanwang.kernel.apps.installation.Attempt;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.sdk.app.InstallationId;

/** Runs the steps of one attempt and remembers where it is. */
final class Steps {
    /** What a step does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** What a step without a result does. */
    @FunctionalInterface
    interface Action {
        void run() throws InterruptedException;
    }

    private final InstallationId installation;
    private final Optional<Attempt> attempt;
    private final StepObserver observer;
    private Step current = Step.FETCH;

    /** Without an attempt nothing is recorded: a release that has served before comes up again. */
    Steps(InstallationId installation, Optional<Attempt> attempt, StepObserver observer) {
        this.installation = installation;
        this.attempt = attempt;
        this.observer = observer;
    }

    /** Tells whether this is not the first attempt: since the order was given, things may have changed. */
    boolean repeated() {
        return attempt.filter(record -> record.number() > 1).isPresent();
    }

    <T> T run(Step step, Work<T> work) throws InterruptedException {
        current = step;
        attempt.ifPresent(record -> record.begin(step));
        observer.before(installation, step.word());
        T result = work.run();
        observer.after(installation, step.word());
        return result;
    }

    void run(Step step, Action action) throws InterruptedException {
        run(step, () -> {
            action.run();
            return installation;
        });
    }

    /** Tells what ended the current step. */
    Problem problem(Throwable thrown) {
        return Problem.of(current, thrown);
    }
}
