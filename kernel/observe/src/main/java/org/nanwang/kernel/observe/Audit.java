package org.nanwang.kernel.observe;

import org.nanwang.kernel.storage.Sql;

/** The trail of every mutation and every sign-in. */
@FunctionalInterface
public interface Audit {

    /**
     * Writes an entry where the mutation it tells of is written, so that both stand or fall together.
     *
     * @param work the mutation's transaction
     */
    void record(Sql work, AuditEntry entry);
}
