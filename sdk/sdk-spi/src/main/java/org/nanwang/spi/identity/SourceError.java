package org.nanwang.spi.identity;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/**
 * The usual reasons why a source tells nobody. Each takes one argument, the source's name or address.
 *
 * @since 1.0
 */
public enum SourceError implements ErrorCode {
    /** The outside system does not answer, or says that it cannot at this moment. */
    SOURCE_AWAY(Kind.OUTSIDE),
    /** The outside system refuses us: what is configured here does not fit what is registered there. */
    SOURCE_MISCONFIGURED(Kind.OUTSIDE),
    /** What came back is not what the outside system says to this attempt: forged, replayed or broken. */
    ANSWER_INVALID(Kind.USER),
    /** The person did not agree, or went away. */
    SIGN_IN_DECLINED(Kind.USER);

    private final Kind kind;

    SourceError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
