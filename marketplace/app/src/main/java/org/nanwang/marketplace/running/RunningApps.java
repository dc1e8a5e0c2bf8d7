package org.nanwang.marketplace.running;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.region.RegionCode;

/** The store of what regions run. */
public interface RunningApps {

    /** Replaces all that was known of a region, and counts anew. */
    void replace(RegionCode region, List<RunningApp> apps, Instant at, String by);

    /** Gives what a region runs, by app. */
    List<RunningApp> of(RegionCode region);

    /** Tells what serves in a region. */
    Optional<RunningApp> serving(RegionCode region, AppId app);
}
