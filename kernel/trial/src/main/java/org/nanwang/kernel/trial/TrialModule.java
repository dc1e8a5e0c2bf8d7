package org.nanwang.kernel.trial;

import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.trial.Trials;

/** Tries releases for the marketplace of this node. */
public final class TrialModule implements AutoCloseable {

    private TrialModule() {
    }

    /** Opens the module; no process is started before there is something to try. */
    public static TrialModule open(TrialConfig config) {
        return new TrialModule();
    }

    /** Gives what apps with the permission are led to. */
    public Trials trials() {
        return request -> {
            throw new Refusal(TrialError.TRIALS_OFF);
        };
    }

    /** Ends what is being tried. */
    @Override
    public void close() {
        // nothing is started yet
    }
}
