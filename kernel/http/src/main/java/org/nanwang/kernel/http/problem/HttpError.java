package org.nanwang.kernel.http.problem;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What the HTTP front itself refuses. */
public enum HttpError implements ErrorCode {
    REQUEST_MALFORMED(Kind.USER),
    JSON_MALFORMED(Kind.USER),
    VALUE_MALFORMED(Kind.USER),
    ADDRESS_UNKNOWN(Kind.MISSING),
    PAGE_MISSING(Kind.MISSING),
    METHOD_NOT_ALLOWED(Kind.USER, 405),
    NOT_ACCEPTABLE(Kind.USER, 406),
    ROLE_MISSING(Kind.PERMISSION),
    ACCESS_DENIED(Kind.PERMISSION),
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(Kind.USER, 415),
    REQUEST_REFUSED(Kind.USER),
    INSTANCE_SWITCHING(Kind.BUSY),
    REQUEST_DEADLINE(Kind.DEADLINE),
    UNEXPECTED(Kind.INTERNAL),
    PORT_TAKEN(Kind.STATE),
    HOST_UNUSABLE(Kind.USER),
    HTTPS_PORT_TAKEN(Kind.STATE),
    HTTPS_HOST_UNUSABLE(Kind.USER);

    private final Kind kind;
    private final int status;

    HttpError(Kind kind) {
        this(kind, kind.status());
    }

    HttpError(Kind kind, int status) {
        this.kind = kind;
        this.status = status;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Gives the HTTP status, which may be narrower than the kind's. */
    public int status() {
        return status;
    }
}
