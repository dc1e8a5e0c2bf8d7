package org.nanwang.kernel.apps.instance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.route.Tally;
import org.nanwang.sdk.Health;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;

/** Finds out what is wrong with an app: what it says itself, and whether it fails in every request. */
final class Doctor {
    /** So many answers say something about an app. */
    private static final long TELLING = 3;

    private final AppId app;
    private final AppThread thread;
    private Tally seen;
    private boolean failing;

    Doctor(AppId app, AppThread thread, Tally before) {
        this.app = app;
        this.thread = thread;
        this.seen = before;
    }

    /** Asks the app; one that has still not answered the last time is not asked again, lest its threads pile up. */
    Optional<Refusal> ask(Callable<Health> question, Duration limit) throws InterruptedException {
        try {
            if (thread.isStuck()) {
                throw new TimeoutException();
            }
            Health health = thread.call("probe", limit, question);
            String reason = health == null ? "health() returned null" : health.reason();
            return health != null && health.serving() ? Optional.empty()
                    : Optional.of(new Refusal(AppsError.HEALTH_DOWN, app, reason));
        } catch (TimeoutException e) {
            return Optional.of(new Refusal(AppsError.PROBE_TIMEOUT, app, Math.max(1, limit.toSeconds())));
        } catch (ExecutionException e) {
            return Optional.of(new Refusal(e.getCause(), AppsError.PROBE_FAILED, app, Reason.of(e.getCause())));
        }
    }

    /** Looks at what it has answered since the last look that had enough to see. */
    Optional<Refusal> judge(Tally now) {
        long answered = now.answered() - seen.answered();
        if (answered >= TELLING) {
            failing = now.failed() - seen.failed() == answered;
            seen = now;
        }
        return failing ? Optional.of(new Refusal(AppsError.REQUESTS_FAIL, app)) : Optional.empty();
    }
}
