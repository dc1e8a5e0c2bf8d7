package org.nanwang.marketplace.running;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Takes what nodes tell of their regions. Nobody tells for a region without {@code installation:report:<region>}. */
public final class ReportDesk {

    private static final int MOST = 1_000;
    private static final Pattern STATE = Pattern.compile("[a-z]{1,20}");

    private final RunningApps running;
    private final Clock clock;

    /** Writes to a store. */
    public ReportDesk(RunningApps running, Clock clock) {
        this.running = running;
        this.clock = clock;
    }

    /** Takes all that a region runs; what is not named does not run there. */
    public List<RunningApp> report(RegionCode region, List<RunningApp> apps, Caller caller) {
        caller.require("installation:report:" + region);
        boolean fits = apps.size() <= MOST && apps.stream().map(RunningApp::app).distinct().count() == apps.size()
                && apps.stream().allMatch(app -> STATE.matcher(app.state()).matches());
        if (!fits) {
            throw malformed(region);
        }
        running.replace(region, apps, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
        return running.of(region);
    }

    /** Gives what a region runs, to whoever may report it. */
    public List<RunningApp> of(RegionCode region, Caller caller) {
        caller.require("installation:report:" + region);
        return running.of(region);
    }

    /** Refuses what cannot be read. */
    public static Refusal malformed(RegionCode region) {
        return new Refusal(MarketplaceError.REPORT_MALFORMED, region, MOST);
    }
}
