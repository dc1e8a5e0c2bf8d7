package org.nanwang.kernel.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.Health;

/** Opens what a node tells about itself. */
public final class ObserveModule {

    private ObserveModule() {
    }

    /** Brings the audit trail's table up to date and begins to measure. */
    public static Observe open(Storage storage, Clock clock) {
        storage.migrate("observe", Migration.of(ObserveModule.class, "001-audit.sql"));
        AuditTrail trail = new AuditTrail(new Sql(storage.kernel()), clock);
        Healths healths = new Healths();
        healths.add("database", () -> storage.answers() ? Health.up() : Health.down("the database does not answer"));
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(meters);
        List.of(new ClassLoaderMetrics(), new JvmMemoryMetrics(), new JvmThreadMetrics(), new FileDescriptorMetrics(),
                new ProcessorMetrics(), new UptimeMetrics(), new DatabaseMetrics(storage)).forEach(binder -> binder.bindTo(meters));
        return new Opened(meters, collections, healths, trail);
    }

    private record Opened(PrometheusMeterRegistry registry, JvmGcMetrics collections, Healths healths, AuditTrail trail)
            implements Observe {

        @Override
        public MeterRegistry meters() {
            return registry;
        }

        @Override
        public String scrape() {
            return registry.scrape();
        }

        @Override
        public Audit audit() {
            return trail;
        }

        @Override
        public AuditResource auditResource() {
            return new AuditResource(trail);
        }

        @Override
        public void close() {
            collections.close();
            registry.close();
        }
    }
}
