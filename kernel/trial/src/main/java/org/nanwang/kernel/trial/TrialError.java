package org.nanwang.kernel.trial;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why nothing was tried. */
enum TrialError implements ErrorCode {
    TRIALS_OFF(Kind.STATE),
    TRIAL_BROKE(Kind.INTERNAL);

    private final Kind kind;

    TrialError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
