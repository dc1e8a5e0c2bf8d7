package org.nanwang.marketplace.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.supply.Lookout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes submissions up, one after the other, and writes the verdict down. A claim ends by itself: what a killed process
 * had taken up is taken up again, and only the last claim may write.
 */
public final class Pipeline {

    static final Duration CLAIM = Duration.ofSeconds(15);
    /** Whoever brings three processes down does not get a fourth. */
    private static final int MOST_CLAIMS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Attempts attempts;
    private final Releases releases;
    private final Judge judge;
    private final Lookout lookout;
    private final Bell judged;
    private final Clock clock;

    /** Works on a store; rings when something is judged. */
    public Pipeline(Attempts attempts, Releases releases, Judge judge, Lookout lookout, Bell judged, Clock clock) {
        this.lookout = lookout;
        this.attempts = attempts;
        this.releases = releases;
        this.judge = judge;
        this.judged = judged;
        this.clock = clock;
    }

    /**
     * Judges the next that waits and lists what is approved, or else looks at what was judged by older lists; tells whether
     * there was anything to do.
     */
    public boolean step() {
        releases.listApproved(now());
        Instant now = now();
        Optional<Attempt> next = attempts.claim(now, now.plus(CLAIM));
        next.ifPresent(this::take);
        return next.isPresent() || lookout.step();
    }

    private void take(Attempt claimed) {
        if (claimed.claims() > MOST_CLAIMS) {
            attempts.refuse(claimed, Checks.unjudged(MOST_CLAIMS), now());
        } else {
            judge(claimed);
        }
        judged.ring();
    }

    /** What goes wrong here is no word on the submission: it stays claimed until the claim ends, and is taken up again. */
    private void judge(Attempt claimed) {
        try (Claim claim = Claim.hold(attempts, claimed, clock)) {
            Judge.Verdict verdict = judge.judge(claimed);
            boolean written = verdict.release()
                    .map(release -> pass(claimed, release))
                    .orElseGet(() -> attempts.refuse(claimed, verdict.checks(), now()));
            if (!written) {
                LOG.warn("Submission {} was taken up by another before it was judged here", claimed.number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Submission {} could not be judged; it will be taken up again", claimed.number(), e);
        }
    }

    /** What it is made of is kept at once; where that does not come about, the lookout sees to it. */
    private boolean pass(Attempt claimed, Release release) {
        boolean written = attempts.pass(claimed, release, now());
        if (written) {
            lookout.keep(release.id());
        }
        return written;
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
