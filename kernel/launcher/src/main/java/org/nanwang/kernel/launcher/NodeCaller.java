package org.nanwang.kernel.launcher;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

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
    public Optional<String> actor() {
        return Optional.empty();
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Optional<RegionCode> region() {
        return Optional.empty();
    }

    @Override
    public RealNameLevel realName() {
        return RealNameLevel.NONE;
    }

    @Override
    public Set<String> roles() {
        return Set.of();
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
