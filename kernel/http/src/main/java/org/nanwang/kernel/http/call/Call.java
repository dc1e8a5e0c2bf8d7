package org.nanwang.kernel.http.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.nanwang.sdk.people.Caller;

/** What the kernel knows of one request, from its arrival to the end of its answer. Travels as a request attribute. */
public final class Call {

    private static final String ATTRIBUTE = Call.class.getName();

    private final HttpServletRequest request;
    private final String path;
    private final String trace;
    private final long startedAt = System.nanoTime();
    private Caller caller;
    private BooleanSupplier overdue = () -> false;
    private volatile boolean expired;

    private Call(HttpServletRequest request) {
        this.request = request;
        this.path = request.getRequestURI();
        this.trace = Trace.id(request.getHeader("traceparent"));
    }

    /** Begins a call. */
    public static Call begin(HttpServletRequest request) {
        Call call = new Call(request);
        request.setAttribute(ATTRIBUTE, call);
        return call;
    }

    /** Finds the call a request belongs to. */
    public static Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
    }

    /** Gives the path as it was sent. */
    public String path() {
        return path;
    }

    /** Gives the W3C trace id, 32 hexadecimal digits. */
    public String trace() {
        return trace;
    }

    /** Gives the language the caller prefers: Chinese or English. */
    public Locale language() {
        return Language.preferred(request.getHeader("Accept-Language"));
    }

    public Caller caller() {
        return caller;
    }

    public void caller(Caller known) {
        caller = known;
    }

    /** Takes note of who knows whether the deadline has passed. */
    public void deadline(BooleanSupplier source) {
        overdue = source;
    }

    /** Marks an asynchronous answer as late. */
    public void expire() {
        expired = true;
    }

    /** Tells whether the answer is late and its work has been told to stop. */
    public boolean overdue() {
        return expired || overdue.getAsBoolean();
    }

    /** Tells for how long it has lasted, in nanoseconds. */
    public long nanos() {
        return System.nanoTime() - startedAt;
    }
}
