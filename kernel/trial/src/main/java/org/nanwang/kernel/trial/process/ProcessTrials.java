package org.nanwang.kernel.trial.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.nanwang.kernel.trial.report.Progress;
import org.nanwang.kernel.trial.report.Stage;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.text.Texts;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;
import org.nanwang.sdk.trial.TrialReport;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.TrialStep;
import org.nanwang.sdk.trial.Trials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries releases, each in a process of its own, so many at a time. */
public final class ProcessTrials implements Trials, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessTrials.class);
    private static final Texts TEXTS = new Texts(ProcessTrials.class, "notes");

    private final Path folder;
    private final VirtualMachine machine;
    private final Duration deadline;
    private final Semaphore places;
    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Takes a folder and deletes what a killed node has left there. */
    public ProcessTrials(Path folder, VirtualMachine machine, Duration deadline, int processes) {
        TrialFolder.tidy(folder);
        this.folder = folder;
        this.machine = machine;
        this.deadline = deadline;
        this.places = new Semaphore(processes, true);
    }

    @Override
    public TrialReport run(TrialRequest request) throws InterruptedException {
        callers.add(Thread.currentThread());
        try {
            places.acquire();
            try {
                return tried(request);
            } finally {
                places.release();
            }
        } finally {
            callers.remove(Thread.currentThread());
        }
    }

    private TrialReport tried(TrialRequest request) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("the node stops");
        }
        try (TrialFolder place = TrialFolder.create(folder, request);
                TrialProcess process = TrialProcess.start(machine.builder(place))) {
            boolean ended = process.await(deadline);
            Progress progress = place.report().read();
            if (progress.done()) {
                return new TrialReport(progress.steps());
            }
            LOG.warn("a trial came to no end ({}) in step '{}'; its last words: {}",
                    ended ? "exit code " + process.exitCode() : "out of time", progress.running().orElse("-"), process.lastWords());
            return cutOff(progress, ended ? "process-died" : "process-late");
        }
    }

    /** The step it was at is in doubt, those behind were not reached; before the first nothing is known of the release. */
    private static TrialReport cutOff(Progress progress, String reason) {
        String running = progress.running().orElseThrow(() -> new Refusal(ProcessError.TRIAL_BROKE, reason));
        List<TrialStep> steps = new ArrayList<>(progress.steps());
        List<String> over = steps.stream().map(TrialStep::name).toList();
        steps.add(new TrialStep(running, TrialStep.Outcome.DONE, Duration.ZERO, List.of(note(reason, Weight.DOUBT, running)), Map.of()));
        Arrays.stream(Stage.values()).map(Stage::word).filter(name -> !over.contains(name) && !name.equals(running))
                .map(name -> new TrialStep(name, TrialStep.Outcome.SKIPPED, Duration.ZERO,
                        List.of(note("not-reached", Weight.REMARK, name)), Map.of())).forEach(steps::add);
        return new TrialReport(steps);
    }

    private static TrialNote note(String code, Weight weight, String place) {
        LocalizedText text = TEXTS.text(code);
        return new TrialNote(code, weight, place, text.zh(), text.en());
    }

    /** Ends what is being tried. */
    @Override
    public void close() {
        closed = true;
        callers.forEach(Thread::interrupt);
    }
}
