package org.nanwang.kernel.identity;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.Reach;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.sdk.people.PersonId;

/** An account as requests need it, remembered until {@code staleAt}. */
record KnownAccount(String name, Optional<PersonId> person, Standing standing, Grants grants, Instant staleAt) {

    static KnownAccount of(Account account, Reach reach, Instant staleAt) {
        return new KnownAccount(account.name(), account.person(), account.standing(), account.grants(reach), staleAt);
    }
}
