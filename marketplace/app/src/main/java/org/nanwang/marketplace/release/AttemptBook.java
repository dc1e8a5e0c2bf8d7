package org.nanwang.marketplace.release;

import java.time.Duration;
import java.util.List;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Shows attempts to their vendor and to approvers. */
public final class AttemptBook {

    /** Another node may have judged, whose bell is not heard here. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Attempts attempts;
    private final Sights sights;
    private final Rights rights;
    private final Bell judged;

    /** Shows what a store holds; the bell rings when something was judged. */
    public AttemptBook(Attempts attempts, Sights sights, Rights rights, Bell judged) {
        this.attempts = attempts;
        this.sights = sights;
        this.rights = rights;
        this.judged = judged;
    }

    /** Lists what the caller may see. */
    public List<Attempt> list(AttemptQuery query, int limit, Caller caller) {
        rights.requireSignedIn(caller);
        return attempts.list(query.in(sights.of(caller)), limit);
    }

    /** Finds or refuses; what may not be seen is as unknown as what is not there. */
    public Attempt find(long number, Caller caller) {
        rights.requireSignedIn(caller);
        return attempts.find(number)
                .filter(attempt -> rights.approves(caller) || rights.actsFor(caller, attempt.submission().vendor()))
                .orElseThrow(() -> new Refusal(MarketplaceError.SUBMISSION_UNKNOWN, number));
    }

    /** Waits for a while until it is judged; gives it as it is then. */
    public Attempt await(Attempt attempt, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Attempt seen = attempt;
        try {
            while (!seen.judged() && System.nanoTime() < end) {
                long heard = judged.rung();
                seen = attempts.find(attempt.number()).orElse(seen);
                if (!seen.judged()) {
                    judged.await(heard, LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }
}
