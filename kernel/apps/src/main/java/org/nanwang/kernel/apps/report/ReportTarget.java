package org.nanwang.kernel.apps.report;

import java.util.List;
import org.nanwang.sdk.region.RegionCode;

/** Takes what regions run. */
@FunctionalInterface
public interface ReportTarget {

    /** Takes nothing. */
    ReportTarget NONE = (region, running) -> false;

    /**
     * Takes all that a region runs.
     *
     * @return whether it was told; not, when there is nobody this node could tell as itself
     * @throws org.nanwang.sdk.error.Refusal if it does not take it
     */
    boolean tell(RegionCode region, List<Running> running);
}
