package org.nanwang.marketplace.vendor;

import java.util.Optional;
import java.util.Set;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/** A machine with a token of a vendor: it may submit for that vendor, and nothing else. */
record TokenCaller(VendorToken token) implements Caller {

    @Override
    public Optional<PersonId> person() {
        return Optional.empty();
    }

    @Override
    public Optional<String> client() {
        return Optional.of(name());
    }

    @Override
    public Optional<String> actor() {
        return Optional.empty();
    }

    /** No account can be named like this. */
    @Override
    public String name() {
        return "token:" + token.vendor() + ":" + token.id();
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
        return permission.equals("release:submit:" + token.vendor());
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw new Refusal(MarketplaceError.TOKEN_TOO_NARROW, token.vendor());
        }
    }
}
