package org.nanwang.kernel.identity.account;

import java.util.function.Supplier;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;

/** Sees to it that somebody runs the platform, whoever is removed, kept out or loses a role; within a transaction. */
public record LastAdmin(Sql work) {

    private static final String ADMIN = "kind = 'PERSON' and active and roles @> array['platform-admin']";

    /**
     * Makes a change to an account.
     *
     * @throws Refusal {@code last-admin} if nobody would run the platform any more
     */
    public <T> T spared(String account, Supplier<T> change) {
        if (work.one("select 1 from account where id = ? and " + ADMIN, row -> true, account).isEmpty()) {
            return change.get();
        }
        // two admins who remove each other at the same moment do so one after the other
        work.query("select pg_advisory_xact_lock(hashtext('nanwang.platform-admin'))", row -> true);
        T result = change.get();
        if (!exists(work)) {
            throw new Refusal(IdentityError.LAST_ADMIN);
        }
        return result;
    }

    static boolean exists(Sql sql) {
        return sql.one("select 1 from account where " + ADMIN + " limit 1", row -> true).isPresent();
    }
}
