package org.nanwang.kernel.launcher;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;

/** The node itself, when it keeps its own apps in order. Nothing from outside can become it. */
record NodeCaller() implements Caller {

    @Override
    public Optional<PersonId> person() {
        return Optional.empty();
    }

    @Override
    public Optional<String> client() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "nanwang";
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
