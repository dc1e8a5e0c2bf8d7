package org.nanwang.kernel.observe;

import java.time.Instant;
import java.util.Optional;

/** An entry as it was written down. */
record AuditRecord(long id, Instant at, AuditEntry entry, Optional<String> trace) {
}
