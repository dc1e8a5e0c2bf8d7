package org.nanwang.marketplace.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.pack.catalogue.Standing;

/**
 * Where a release stands, and who decided it.
 *
 * @param release which
 * @param standing where
 * @param reason why; empty when it is listed
 * @param since since when
 * @param by by which account
 * @param motion what waits for a second person
 */
public record ReleaseStanding(
        ReleaseId release, Standing standing, String reason, Instant since, String by, Optional<Motion> motion) {
}
