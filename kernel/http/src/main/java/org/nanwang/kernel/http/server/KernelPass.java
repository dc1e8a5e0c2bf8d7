package org.nanwang.kernel.http.server;

import org.nanwang.kernel.apps.route.Gate;

/** The kernel's own resources have no gate: whoever is there may pass. */
enum KernelPass implements Gate.Pass, Gate.Scope {
    OPEN;

    @Override
    public Gate.Scope activate() {
        return this;
    }

    @Override
    public void finish(int status) {
        // nobody counts
    }

    @Override
    public boolean overdue() {
        return false;
    }

    @Override
    public void close() {
        // nothing was changed
    }
}
