package org.nanwang.kernel.apps.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.nanwang.kernel.apps.report.ReportTables.Told;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the marketplace what each region runs here, when that has changed and once a day. It has a thread of its own:
 * nothing waits for it, and nothing fails with it.
 */
public final class RunningReporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningReporter.class);
    private static final Duration TELL_AGAIN = Duration.ofDays(1);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final ReportTarget target;
    private final ReportTables tables;
    private final Clock clock;
    private final BooleanSupplier following;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "nanwang-reports");
        thread.setDaemon(true);
        return thread;
    });
    private Instant notBefore = Instant.EPOCH;
    private Optional<String> trouble = Optional.empty();

    /**
     * Tells a target.
     *
     * @param sql the kernel's schema
     * @param following tells whether there is a marketplace
     */
    public RunningReporter(ReportTarget target, Sql sql, Clock clock, BooleanSupplier following) {
        this.target = target;
        this.tables = new ReportTables(sql);
        this.clock = clock;
        this.following = following;
    }

    /** Tells from now on, with a pause before each look. */
    public void begin(Duration pause) {
        rounds.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks now, unless the last try has just failed. */
    synchronized void round() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (following.getAsBoolean()) {
                tell();
            }
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            notBefore = clock.instant().plus(TRY_AGAIN);
            report(e.toString());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void tell() {
        Map<RegionCode, Told> told = tables.told();
        tables.running().forEach((region, running) -> {
            if (isNews(running, told.get(region)) && target.tell(region, running)) {
                tables.tell(region, new Told(running.toString(), clock.instant()));
            }
        });
    }

    private boolean isNews(List<Running> running, Told former) {
        return former == null || !former.running().equals(running.toString())
                || former.at().plus(TELL_AGAIN).isBefore(clock.instant());
    }

    /** A marketplace that is away is away for many rounds. */
    private void report(String problem) {
        if (!trouble.equals(Optional.of(problem))) {
            LOG.warn("the marketplace cannot be told what runs here; tried again in a minute: {}", problem);
        }
        trouble = Optional.of(problem);
    }
}
