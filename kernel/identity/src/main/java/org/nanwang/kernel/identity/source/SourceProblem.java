package org.nanwang.kernel.identity.source;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why somebody who comes from a source is not let in, or not linked. */
public enum SourceProblem implements ErrorCode {
    ACCOUNT_INACTIVE(Kind.PERMISSION),
    SOURCE_TAKEN(Kind.STATE),
    IDENTITY_DIFFERS(Kind.STATE),
    LAST_WAY_IN(Kind.STATE),
    NOT_AFRESH(Kind.STATE),
    SOURCE_GONE(Kind.MISSING),
    ANSWER_UNEXPECTED(Kind.USER),
    TOO_MANY_BEGUN(Kind.BUSY);

    private final Kind kind;

    SourceProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
