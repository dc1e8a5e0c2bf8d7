package org.nanwang.sdk.trial;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A release to be tried. Both files are copied before {@link Trials#run} begins, and not needed after it returns.
 *
 * @param bundle its bundle; never null
 * @param previous the bundle of the release that counties run now, to be upgraded from; never null
 * @since 1.0
 */
public record TrialRequest(Path bundle, Optional<Path> previous) {

    /** Refuses null. */
    public TrialRequest {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(previous, "previous");
    }
}
