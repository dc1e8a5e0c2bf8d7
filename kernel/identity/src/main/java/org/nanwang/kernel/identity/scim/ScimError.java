package org.nanwang.kernel.identity.scim;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What a directory outside did wrong, by the names of RFC 7644, 3.12. */
enum ScimError implements ErrorCode {
    INVALID_FILTER(400, "invalidFilter"),
    INVALID_PATH(400, "invalidPath"),
    INVALID_SYNTAX(400, "invalidSyntax"),
    INVALID_VALUE(400, "invalidValue"),
    NO_TARGET(400, "noTarget"),
    MUTABILITY(400, "mutability"),
    UNIQUENESS(409, "uniqueness"),
    RESOURCE_UNKNOWN(404, ""),
    BEYOND_BORDER(403, ""),
    VERSION_OLD(412, ""),
    BODY_LARGE(413, "");

    private final int status;
    private final String type;

    ScimError(int status, String type) {
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    /** Gives the scimType; empty if the RFC knows none. */
    String type() {
        return type;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case 403 -> Kind.PERMISSION;
            case 404 -> Kind.MISSING;
            case 409, 412 -> Kind.STATE;
            case 413 -> Kind.TOO_LARGE;
            default -> Kind.USER;
        };
    }
}
