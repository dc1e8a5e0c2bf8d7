package org.nanwang.kernel.regions;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why a question about regions is refused. */
public enum RegionsError implements ErrorCode {
    REGION_UNKNOWN(Kind.MISSING),
    REGION_CODE_MALFORMED(Kind.USER),
    LIMIT_MALFORMED(Kind.USER);

    private final Kind kind;

    RegionsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
