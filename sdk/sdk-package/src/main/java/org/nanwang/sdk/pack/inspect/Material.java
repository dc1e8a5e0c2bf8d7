package org.nanwang.sdk.pack.inspect;

import java.nio.file.Path;
import java.util.Optional;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.HarmfulFiles;

/**
 * What a bundle is judged with besides itself. Rules that need what is not here are skipped and say so.
 *
 * @param previous the bundle of the release before this one
 * @param advisories known weaknesses of libraries
 * @param malware files that are known to do harm
 */
public record Material(Optional<Path> previous, Advisories advisories, HarmfulFiles malware) {

    /** Gives nothing. */
    public static Material none() {
        return new Material(Optional.empty(), Advisories.none(), HarmfulFiles.none());
    }

    /** Adds the release before this one. */
    public Material previous(Path bundle) {
        return new Material(Optional.of(bundle), advisories, malware);
    }

    /** Adds what is known of libraries. */
    public Material known(Advisories weaknesses, HarmfulFiles harm) {
        return new Material(previous, weaknesses, harm);
    }
}
