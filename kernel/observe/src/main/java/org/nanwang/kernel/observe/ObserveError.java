package org.nanwang.kernel.observe;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What can be wrong with a question to the audit trail. */
public enum ObserveError implements ErrorCode {
    REGION_MALFORMED,
    LIMIT_MALFORMED,
    CURSOR_MALFORMED;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
