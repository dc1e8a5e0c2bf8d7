package org.nanwang.kernel.observe;

import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** A caller with one permission. */
record FakeCaller(String permission) implements Caller {

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean signedIn() {
        return true;
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
