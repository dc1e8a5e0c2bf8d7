package org.nanwang.kernel.storage;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why storage refuses. */
public enum StorageError implements ErrorCode {
    DATA_FOLDER_IN_USE(Kind.STATE),
    DATA_FOLDER_UNUSABLE(Kind.STATE),
    DATABASE_UNREACHABLE(Kind.OUTSIDE),
    DATABASE_TOO_OLD(Kind.STATE),
    DATABASE_TOO_SMALL(Kind.STATE),
    DATABASE_ROLE_TOO_WEAK(Kind.STATE),
    SPACE_MISSING(Kind.STATE),
    TEXT_UNFIT(Kind.USER),
    MIGRATION_TWICE(Kind.UNFIT),
    MIGRATION_ALTERED(Kind.UNFIT),
    MIGRATION_MALFORMED(Kind.UNFIT),
    MIGRATION_FAILED(Kind.UNFIT),
    MIGRATION_ENDS_TRANSACTION(Kind.UNFIT);

    private final Kind kind;

    StorageError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
