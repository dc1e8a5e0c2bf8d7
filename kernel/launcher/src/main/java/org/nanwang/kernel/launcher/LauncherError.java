package org.nanwang.kernel.launcher;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What can go wrong around the start of a node. */
enum LauncherError implements ErrorCode {
    NOT_SERVING(Kind.STATE),
    NO_HOME(Kind.STATE),
    NO_BUNDLE(Kind.USER);

    private final Kind kind;

    LauncherError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
