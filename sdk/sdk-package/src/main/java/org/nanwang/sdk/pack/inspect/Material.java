package org.nanwang.sdk.pack.inspect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.supply.Advisories;

/**
 * What a bundle is judged with besides itself. Rules that need what is not here are skipped and say so.
 *
 * @param previous the bundle of the release before this one
 * @param advisories known weaknesses of libraries
 * @param malware SHA-256 of files that are known to do harm, in lower-case hexadecimal digits
 */
public record Material(Optional<Path> previous, Advisories advisories, Set<String> malware) {

    /** Copies the set. */
    public Material {
        malware = Set.copyOf(malware);
    }

    /** Gives nothing. */
    public static Material none() {
        return new Material(Optional.empty(), Advisories.none(), Set.of());
    }

    /** Adds the release before this one. */
    public Material previous(Path bundle) {
        return new Material(Optional.of(bundle), advisories, malware);
    }

    /** Adds what is known of libraries. */
    public Material known(Advisories weaknesses, Set<String> harm) {
        return new Material(previous, weaknesses, harm);
    }
}
