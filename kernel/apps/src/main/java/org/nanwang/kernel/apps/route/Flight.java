package org.nanwang.kernel.apps.route;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;
import org.slf4j.MDC;

/**
 * A call inside an instance. It is its own scope, so that a request costs one object; an asynchronous request
 * activates it several times, one after the other.
 */
final class Flight implements Gate.Pass, Gate.Scope {
    private final InstanceGate gate;
    private final int seat;
    private final long startedAt;
    private final Optional<Caller> caller;
    private ClassLoader outerLoader;
    private Thread thread;
    private boolean overdue;
    private boolean ended;

    Flight(InstanceGate gate, int seat, long startedAt, Optional<Caller> caller) {
        this.gate = gate;
        this.seat = seat;
        this.startedAt = startedAt;
        this.caller = caller;
    }

    @Override
    public Optional<Caller> caller() {
        return caller;
    }

    @Override
    public synchronized Gate.Scope activate() {
        if (thread != null) {
            throw new IllegalStateException("this call is already active on " + thread.getName());
        }
        thread = Thread.currentThread();
        outerLoader = thread.getContextClassLoader();
        thread.setContextClassLoader(gate.loader());
        MDC.put("region", gate.installation().region().value());
        MDC.put("app", gate.installation().address());
        return this;
    }

    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        MDC.remove("region");
        MDC.remove("app");
        thread.setContextClassLoader(outerLoader);
        outerLoader = null;
        thread = null;
        if (overdue) {
            Thread.interrupted(); // ours; the thread goes on to other work
        }
    }

    @Override
    public synchronized boolean overdue() {
        return overdue;
    }

    @Override
    public void finish(int status) {
        if (end()) {
            gate.leave(this, status);
        }
    }

    /** Interrupts the thread that is inside, once; never one that has left. */
    synchronized boolean interrupt() {
        if (thread == null || overdue) {
            return false;
        }
        overdue = true;
        thread.interrupt();
        return true;
    }

    /** Tells whether a thread is inside with this call. */
    synchronized boolean isOn(Thread asked) {
        return thread == asked;
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    int seat() {
        return seat;
    }

    long startedAt() {
        return startedAt;
    }
}
