package org.nanwang.kernel.storage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** An installation's login role and schema. Every step can be repeated. */
public interface Space {

    /** Makes the role and the schema, or finds them. */
    void provision();

    /** Applies what is not yet applied, in one transaction; migrations of a newer release are left as they are. */
    void migrate(List<Migration> migrations);

    /** Gives the names of the migrations that are applied; none where there is no such space. */
    Set<String> applied();

    /**
     * Runs what is not yet applied on the real data, takes all of it back, and tells how it went. It holds what it locks
     * until then, which is told, too, and never longer than the limit.
     *
     * @throws org.nanwang.sdk.error.Refusal if there is no such space
     */
    Rehearsal rehearse(List<Migration> migrations, Duration limit);

    /** Opens a lazily filled pool as the installation's role. Each instance has its own. */
    Pool open();

    /** Drops schema and role with all data. */
    void drop();

    /** A pool that its owner closes. */
    interface Pool extends AutoCloseable {

        DataSource dataSource();

        /** Ends the pool and every connection taken from it. */
        @Override
        void close();
    }
}
