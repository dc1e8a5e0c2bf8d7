package org.nanwang.kernel.identity;

import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;

/** Somebody who has not signed in. */
final class Anonymous implements Caller {

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
        return "anonymous";
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
