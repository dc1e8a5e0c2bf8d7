package org.nanwang.kernel.trial.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nanwang.kernel.trial.report.Report;
import org.nanwang.kernel.trial.report.Stage;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/**
 * The trial of one release: alone, then in the place of the release before while people use it, then gone. What it is not
 * fit for ends the trial; the stages behind are left out.
 */
public final class TrialRun {

    private static final String MIGRATE = "migrate";
    private static final String PROBE = "probe";
    private static final int LOOKS = 20;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final TrialNode node;
    private final Subject subject;
    private final Journal journal;
    private final Visitor visitor;
    private final Leftovers leftovers = new Leftovers();
    private int connectionsLeft;

    /**
     * What is tried.
     *
     * @param bundle the release
     * @param previous the one before
     * @param guessed what of its configuration had to be made up, so that it may rightly not be well
     */
    public record Subject(Path bundle, Optional<Path> previous, List<String> guessed) {

        Weight weight() {
            return guessed.isEmpty() ? Weight.FAULT : Weight.DOUBT;
        }

        List<TrialNote> remarks() {
            return guessed.isEmpty() ? List.of() : List.of(Notes.of("guessed", Weight.REMARK, "app.yaml: configuration",
                    String.join(", ", guessed)));
        }
    }

    /** Will try on a node and write down what is seen. */
    public TrialRun(TrialNode node, Subject subject, Report report) {
        this.node = node;
        this.subject = subject;
        this.journal = new Journal(report);
        this.visitor = new Visitor(node.address(), node.token());
    }

    /** Tries. */
    public void run() throws InterruptedException {
        if (!serves()) {
            journal.skip("not-serving", Stage.MIGRATIONS_PREVIOUS, Stage.TRIAL_UPGRADE, Stage.TRIAL_ROLLBACK,
                    Stage.TRIAL_UNINSTALL, Stage.TRIAL_LEAKS);
        } else if (takesOver()) {
            leave();
        } else {
            journal.skip("not-upgraded", Stage.TRIAL_UNINSTALL, Stage.TRIAL_LEAKS);
        }
        journal.end();
    }

    /** Alone on an empty schema. */
    private boolean serves() throws InterruptedException {
        journal.begin(Stage.TRIAL_INSTALL);
        Arrival arrival = node.bring(subject.bundle());
        List<TrialNote> failure = arrival.failure().map(why -> Notes.of(why, subject.weight())).stream().toList();
        if (arrival.failedAt(MIGRATE)) {
            journal.done(Stage.MIGRATIONS_RUN, arrival.took(), List.of(Notes.of(arrival.failure().get(), Weight.FAULT)));
            journal.skip("not-migrated", Stage.TRIAL_INSTALL, Stage.TRIAL_PROBE);
            return false;
        }
        journal.done(Stage.MIGRATIONS_RUN, arrival.took(MIGRATE), List.of());
        if (!arrival.arrived() && !arrival.failedAt(PROBE)) {
            journal.done(Stage.TRIAL_INSTALL, arrival.took(), failure);
            journal.skip("not-installed", Stage.TRIAL_PROBE);
            return false;
        }
        journal.done(Stage.TRIAL_INSTALL, arrival.took(), subject.remarks());
        return arrival.arrived() ? answers() : unwell(arrival, failure);
    }

    private boolean unwell(Arrival arrival, List<TrialNote> failure) {
        journal.done(Stage.TRIAL_PROBE, arrival.took(PROBE), failure);
        return false;
    }

    private boolean answers() throws InterruptedException {
        journal.begin(Stage.TRIAL_PROBE);
        leftovers.remember(node.loaders());
        long before = System.nanoTime();
        Addresses addresses = new Addresses(visitor, node.base());
        List<TrialNote> notes = new ArrayList<>(addresses.probe());
        int lent = node.lentConnections();
        Observed observed;
        try (Traffic traffic = Traffic.begin(visitor, addresses.answering())) {
            observed = traffic.goOn();
        }
        connectionsLeft = unreturned(lent);
        notes.addAll(observed.notes());
        journal.done(Stage.TRIAL_PROBE, since(before), notes, observed.numbers());
        return true;
    }

    /** An app may be at work by itself at any moment: what is given back soon was not kept. */
    private int unreturned(int before) throws InterruptedException {
        int least = node.lentConnections();
        for (int look = 0; look < LOOKS && least > before; look++) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            least = Math.min(least, node.lentConnections());
        }
        return Math.max(0, least - before);
    }

    /** In the place of the release before, if there is one. */
    private boolean takesOver() throws InterruptedException {
        if (subject.previous().isEmpty()) {
            journal.skip("first-release", Stage.MIGRATIONS_PREVIOUS, Stage.TRIAL_UPGRADE, Stage.TRIAL_ROLLBACK);
            return true;
        }
        journal.begin(Stage.TRIAL_UPGRADE);
        node.uninstall();
        if (!node.bring(subject.previous().get()).arrived()) {
            journal.skip("previous-fails", Stage.MIGRATIONS_PREVIOUS, Stage.TRIAL_UPGRADE, Stage.TRIAL_ROLLBACK);
            node.uninstall();
            return node.bring(subject.bundle()).arrived();
        }
        leftovers.remember(node.loaders());
        return new Succession(node, subject, journal, leftovers).run(visitor);
    }

    /** Gone, while people use it. */
    private void leave() throws InterruptedException {
        journal.begin(Stage.TRIAL_UNINSTALL);
        leftovers.remember(node.loaders());
        try (Traffic traffic = Traffic.begin(visitor, new Addresses(visitor, node.base()).answering())) {
            Arrival gone = node.uninstall();
            Observed observed = traffic.goOn();
            List<TrialNote> notes = new ArrayList<>(observed.notes());
            gone.failure().map(why -> Notes.of(why, Weight.FAULT)).ifPresent(notes::add);
            journal.done(Stage.TRIAL_UNINSTALL, gone.took(), notes, observed.numbers());
        }
        clean();
    }

    private void clean() throws InterruptedException {
        journal.begin(Stage.TRIAL_LEAKS);
        long before = System.nanoTime();
        Leftovers.Left left = leftovers.look();
        List<TrialNote> notes = new ArrayList<>(left.notes());
        if (connectionsLeft > 0) {
            notes.add(Notes.of("connections-stay", Weight.FAULT, "trial-probe", connectionsLeft));
        }
        journal.done(Stage.TRIAL_LEAKS, since(before), notes, Map.of("class-loaders", (long) leftovers.classLoaders(),
                "class-loaders-left", (long) left.classLoaders(), "threads-left", (long) left.threads().size(),
                "connections-left", (long) connectionsLeft));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
