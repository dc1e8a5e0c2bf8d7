package org.nanwang.kernel.http.problem;

import org.nanwang.kernel.http.call.Call;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into what is told. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {
    }

    /** Tells anything thrown: refusals as they are, everything else as unexpected and in the log. */
    public static Problem of(Throwable thrown, Call call) {
        Refusal refusal = refusal(thrown, call);
        log(refusal, call);
        return Problem.of(refusal, call);
    }

    private static void log(Refusal refusal, Call call) {
        switch (refusal.code().kind()) {
            case INTERNAL -> LOG.error("Request {} failed", call.path(), refusal.getCause() == null ? refusal : refusal.getCause());
            case OUTSIDE, DEADLINE -> LOG.warn("Request {} failed: {}", call.path(), refusal.getMessage());
            default -> LOG.debug("Request {} refused: {}", call.path(), refusal.getMessage());
        }
    }

    private static Refusal refusal(Throwable thrown, Call call) {
        if (call.overdue()) {
            return new Refusal(thrown, HttpError.REQUEST_DEADLINE, call.path());
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return new Refusal(thrown, HttpError.UNEXPECTED, call.trace());
    }
}
