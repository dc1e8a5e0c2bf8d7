package org.nanwang.kernel.apps.reconcile;

/** The database went away during an attempt, which says nothing about what was attempted. */
final class DatabaseAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseAwayException(Throwable cause) {
        super("the database went away: " + cause.getMessage(), cause);
    }
}
