package org.nanwang.kernel.identity;

import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.token.VerifiedToken;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/** Who a token speaks for: may do what the account may now, as far as the token is not narrowed. */
record SignedIn(KnownAccount account, VerifiedToken token) implements Caller {

    @Override
    public Optional<PersonId> person() {
        return account.person();
    }

    @Override
    public Optional<String> client() {
        return Optional.of(token.client());
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public Optional<String> actor() {
        return token.actor();
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Optional<RegionCode> region() {
        return account.person().map(person -> account.standing().region());
    }

    @Override
    public RealNameLevel realName() {
        return account.standing().realName().level();
    }

    @Override
    public boolean may(String permission) {
        return account.grants().allow(permission)
                && token.permissions().map(scope -> scope.allow(permission)).orElse(true);
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw new Refusal(IdentityError.PERMISSION_MISSING, account.name(), permission);
        }
    }
}
