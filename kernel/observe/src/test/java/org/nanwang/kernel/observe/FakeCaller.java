package org.nanwang.kernel.observe;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/** A caller with one permission. */
record FakeCaller(String permission) implements Caller {

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
        return "fake";
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
    public boolean may(String wanted) {
        return permission.equals(wanted);
    }

    @Override
    public void require(String wanted) {
        if (!may(wanted)) {
            throw new Refusal(ObserveError.REGION_MALFORMED, wanted);
        }
    }
}
