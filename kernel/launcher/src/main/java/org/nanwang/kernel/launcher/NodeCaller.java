package org.nanwang.kernel.launcher;

import org.nanwang.sdk.people.Caller;

/** The node itself, when it keeps its own apps in order. Nothing from outside can become it. */
record NodeCaller() implements Caller {

    @Override
    public String name() {
        return "nanwang";
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public boolean may(String permission) {
        return true;
    }

    @Override
    public void require(String permission) {
        // the node may do what its operator started it for
    }
}
