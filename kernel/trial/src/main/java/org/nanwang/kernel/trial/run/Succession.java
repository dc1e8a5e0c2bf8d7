package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.trial.report.Stage;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** A release takes the place of the one before, which serves, and gives it back, while people use it. */
final class Succession {

    private static final String MIGRATE = "migrate";

    private final TrialNode node;
    private final TrialRun.Subject subject;
    private final Journal journal;
    private final Leftovers leftovers;

    Succession(TrialNode node, TrialRun.Subject subject, Journal journal, Leftovers leftovers) {
        this.node = node;
        this.subject = subject;
        this.journal = journal;
        this.leftovers = leftovers;
    }

    /** Tells whether the release serves in the end. */
    boolean run(Visitor visitor) throws InterruptedException {
        Keepsake before = Keepsake.of(node);
        List<String> paths = new Addresses(visitor, node.base()).answering();
        try (Traffic traffic = Traffic.begin(visitor, paths)) {
            return upgrade(traffic, before) && goBack(traffic);
        }
    }

    private boolean upgrade(Traffic traffic, Keepsake before) throws InterruptedException {
        Arrival arrival = node.bring(subject.bundle());
        if (arrival.failedAt(MIGRATE)) {
            journal.done(Stage.MIGRATIONS_PREVIOUS, arrival.took(MIGRATE),
                    List.of(Notes.of(arrival.failure().get(), Weight.FAULT)));
            journal.skip("not-migrated", Stage.TRIAL_UPGRADE, Stage.TRIAL_ROLLBACK);
            return false;
        }
        List<TrialNote> losses = before.losses(subject.bundle(), subject.previous().orElseThrow());
        journal.done(Stage.MIGRATIONS_PREVIOUS, arrival.took(MIGRATE), losses,
                Map.of("rows", (long) before.rows(), "losses", (long) losses.size()));
        Observed observed = traffic.goOn();
        journal.done(Stage.TRIAL_UPGRADE, arrival.took(), notes(arrival, observed), observed.numbers());
        if (!arrival.arrived()) {
            journal.skip("not-upgraded", Stage.TRIAL_ROLLBACK);
        }
        leftovers.remember(node.loaders());
        return arrival.arrived();
    }

    private boolean goBack(Traffic traffic) throws InterruptedException {
        journal.begin(Stage.TRIAL_ROLLBACK);
        Arrival back = node.rollBack();
        Observed observed = traffic.goOn();
        List<TrialNote> notes = new ArrayList<>(notes(back, observed));
        leftovers.remember(node.loaders());
        Arrival again = node.bring(subject.bundle());
        again.failure().map(why -> Notes.of(why, Weight.FAULT)).ifPresent(notes::add);
        journal.done(Stage.TRIAL_ROLLBACK, back.took(), notes, observed.numbers());
        return again.arrived();
    }

    private List<TrialNote> notes(Arrival arrival, Observed observed) {
        List<TrialNote> notes = new ArrayList<>(observed.notes());
        arrival.failure().map(why -> Notes.of(why, subject.weight())).ifPresent(notes::add);
        return notes;
    }
}
