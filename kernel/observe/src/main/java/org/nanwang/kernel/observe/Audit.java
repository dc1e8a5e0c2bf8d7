package org.nanwang.kernel.observe;

/** The trail of every mutation. An entry is written or the mutation fails. */
public interface Audit {

    void record(AuditEntry entry);
}
