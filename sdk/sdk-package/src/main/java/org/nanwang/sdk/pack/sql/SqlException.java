package org.nanwang.sdk.pack.sql;

/** Says that a text cannot be taken apart: something in it begins and does not end. */
public final class SqlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    SqlException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Gives where what does not end begins. */
    public int offset() {
        return offset;
    }
}
