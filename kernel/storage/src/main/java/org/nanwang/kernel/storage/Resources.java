package org.nanwang.kernel.storage;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in the opposite order; one that fails to close keeps no other one open. */
final class Resources implements AutoCloseable {

    /** Something closed without a checked exception. */
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Closing> opened = new ArrayDeque<>();

    void add(Closing resource) {
        opened.push(resource);
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (RuntimeException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
