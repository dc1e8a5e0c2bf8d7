package org.nanwang.kernel.storage;

import java.sql.SQLException;

/** The database failed or refused. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wraps what the driver threw. */
    public StorageException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Tells why in words. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Tells whether the database refused for this SQLState (PostgreSQL appendix A). */
    public boolean hasState(String state) {
        return getCause() instanceof SQLException sql && state.equals(sql.getSQLState());
    }
}
