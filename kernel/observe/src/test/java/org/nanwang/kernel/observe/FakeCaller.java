package org.nanwang.kernel.observe;

import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;

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
