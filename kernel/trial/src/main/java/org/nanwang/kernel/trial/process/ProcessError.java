package org.nanwang.kernel.trial.process;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why nothing was tried. */
public enum ProcessError implements ErrorCode {
    TRIALS_OFF(Kind.STATE),
    TRIAL_SHIPPED(Kind.STATE),
    TRIAL_BROKE(Kind.INTERNAL);

    private final Kind kind;

    ProcessError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
