package org.nanwang.kernel.identity;

import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Somebody who has not signed in. */
final class Anonymous implements Caller {

    @Override
    public String name() {
        return "anonymous";
    }

    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public boolean may(String permission) {
        return false;
    }

    @Override
    public void require(String permission) {
        throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
    }
}
