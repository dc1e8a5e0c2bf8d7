package org.nanwang.kernel.observe;

import io.micrometer.core.instrument.MeterRegistry;

/** What a node tells about itself. */
public interface Observe extends AutoCloseable {

    /** Gives the metrics. */
    MeterRegistry meters();

    /** Writes the metrics in the text format of Prometheus. */
    String scrape();

    /** Gives the health checks; {@code database} is one from the start. */
    Healths healths();

    /** Gives the audit trail. */
    Audit audit();

    /** Gives the audit trail over HTTP, to be served below {@code /platform}. */
    AuditResource auditResource();

    @Override
    void close();
}
