package org.nanwang.kernel.identity.source;

import java.time.Clock;
import java.util.function.Function;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.SqlPersonStore;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;

/** People and their links, changed together or not at all. */
record Work(PersonStore people, Links links) {

    /** Begins and ends such work. */
    record Shift(Sql sql, Vault vault, Audit audit, Clock clock, Runnable changed) {

        <T> T together(Function<Work, T> work) {
            T result = sql.transaction(inner -> work.apply(new Work(
                    new SqlPersonStore(inner, vault, audit, clock, changed), new Links(inner, vault, clock))));
            changed.run(); // what was remembered meanwhile may be of before
            return result;
        }
    }
}
