package org.nanwang.kernel.http.call;

/** Measures answers. */
@FunctionalInterface
public interface Meter {

    /** Measures nothing. */
    Meter NONE = (nanos, status) -> { };

    /**
     * Takes one answer.
     *
     * @param nanos how long it took
     * @param status its HTTP status
     */
    void record(long nanos, int status);
}
