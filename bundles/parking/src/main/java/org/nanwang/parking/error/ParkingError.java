package org.nanwang.parking.error;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What parking refuses; the texts stand beside it in messages.properties. */
public enum ParkingError implements ErrorCode {
    BODY_MISSING(Kind.USER),
    FIELD_MISSING(Kind.USER),
    FIELD_TOO_LONG(Kind.USER),
    FIELD_NOT_CODE(Kind.USER),
    FIELD_NOT_NUMBER(Kind.USER),
    FIELD_OUT_OF_RANGE(Kind.USER),
    FIELD_NOT_INSTANT(Kind.USER),
    FIELD_NOT_TIME(Kind.USER),
    FIELD_NOT_ONE_OF(Kind.USER),
    CURSOR_MALFORMED(Kind.USER),
    NIGHT_EMPTY(Kind.USER),
    LOT_UNKNOWN(Kind.MISSING),
    TARIFF_UNKNOWN(Kind.MISSING),
    SESSION_UNKNOWN(Kind.MISSING),
    TARIFF_VERSION_FIXED(Kind.STATE),
    TARIFF_VERSION_GAP(Kind.STATE),
    TARIFF_VERSION_TOO_EARLY(Kind.STATE),
    BATCH_TOO_LARGE(Kind.TOO_LARGE),
    EVENT_REUSED(Kind.STATE),
    EVENT_IN_FUTURE(Kind.USER),
    DATABASE_FAILED(Kind.INTERNAL);

    private final Kind kind;

    ParkingError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
