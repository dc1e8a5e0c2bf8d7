package org.nanwang.marketplace.supply;

import java.util.List;
import org.nanwang.marketplace.release.ReleaseId;

/**
 * A release of which more is known than when it was judged.
 *
 * @param position where the list goes on behind it
 * @param status needs-review, approved or listed
 * @param standing where it stands in the catalogue; empty if it is not in there
 */
public record Affected(
        long position, ReleaseId release, String vendor, String status, String standing, List<Weakness> weaknesses) {
}
