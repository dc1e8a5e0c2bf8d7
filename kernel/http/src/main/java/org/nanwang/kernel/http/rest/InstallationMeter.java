package org.nanwang.kernel.http.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.http.call.Meter;

/** Measures the answers of one installation, a timer for each class of status. */
final class InstallationMeter implements Meter {

    private static final int CLASSES = 6;

    private final Timer[] timers = new Timer[CLASSES];

    InstallationMeter(HostedApp app, MeterRegistry meters) {
        for (int status = 1; status < CLASSES; status++) {
            timers[status] = Timer.builder("nanwang.http.requests")
                    .description("Requests answered by an installation")
                    .tag("region", app.region().code().value())
                    .tag("app", app.installation().app().value())
                    .tag("status", status + "xx")
                    .register(meters);
        }
    }

    @Override
    public void record(long nanos, int status) {
        timers[Math.min(Math.max(status / 100, 1), CLASSES - 1)].record(nanos, TimeUnit.NANOSECONDS);
    }
}
