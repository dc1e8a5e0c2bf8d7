package org.nanwang.kernel.storage.postgres;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why the embedded PostgreSQL does not run. */
public enum PostgresError implements ErrorCode {
    PLATFORM_WITHOUT_POSTGRES,
    SERVER_USER_MISSING,
    DATABASE_FOLDER_CLOSED,
    DATABASE_MISSING,
    DATABASE_OF_ANOTHER_VERSION,
    DATABASE_KEY_MISSING,
    POSTGRES_FAILED;

    @Override
    public Kind kind() {
        return Kind.STATE;
    }
}
