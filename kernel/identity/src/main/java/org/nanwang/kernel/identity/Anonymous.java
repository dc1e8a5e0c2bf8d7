package org.nanwang.kernel.identity;

import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

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
    public Optional<String> actor() {
        return Optional.empty();
    }

    @Override
    public boolean signedIn() {
        return false;
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
        return false;
    }

    @Override
    public void require(String permission) {
        throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
    }
}
