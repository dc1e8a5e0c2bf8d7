package org.nanwang.kernel.identity;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** An account as requests need it, remembered until {@code staleAt}. */
record KnownAccount(String name, Optional<PersonId> person, RegionCode region, Grants grants, Instant staleAt) {

    static KnownAccount of(Account account, Instant staleAt) {
        return new KnownAccount(account.name(), account.person(), account.region(), account.grants(), staleAt);
    }
}
