package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.catalogue.Motion;
import org.nanwang.marketplace.catalogue.ReleaseStanding;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * Where a release stands, as it is shown.
 *
 * @param standing listed, deprecated, yanked or recalled
 * @param reason empty when it is listed
 * @param proposed what waits for a second person
 */
public record StandingView(AppId app, ReleaseVersion version, String standing, String reason, Instant since,
        Optional<Proposed> proposed) {

    /** What waits for a second person. */
    public record Proposed(String standing, String reason, Instant at, String by) {

        static Proposed of(Motion motion) {
            return new Proposed(motion.standing().toString(), motion.reason(), motion.at(), motion.by());
        }
    }

    static StandingView of(ReleaseStanding known) {
        return new StandingView(known.release().app(), known.release().version(), known.standing().toString(),
                known.reason(), known.since(), known.motion().map(Proposed::of));
    }
}
