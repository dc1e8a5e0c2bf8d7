package org.nanwang.sdk.pack.inspect;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a bundle is judged with besides itself. Rules that need what is not here are skipped and say so.
 *
 * @param previous the bundle of the release before this one
 */
public record Material(Optional<Path> previous) {

    /** Gives nothing. */
    public static Material none() {
        return new Material(Optional.empty());
    }

    /** Adds the release before this one. */
    public Material previous(Path bundle) {
        return new Material(Optional.of(bundle));
    }
}
