package org.nanwang.sdk.pack.supply;

import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/**
 * Versions from one to another, in Maven's order.
 *
 * @param introduced the first; {@code 0} stands before all
 * @param fixed the first after them; empty if there is none
 * @param last the last of them; empty if it is not told
 */
record Span(String introduced, Optional<String> fixed, Optional<String> last) {

    private static final GenericVersionScheme ORDER = new GenericVersionScheme();

    boolean contains(String text) {
        Version version = version(text);
        return (introduced.equals("0") || version.compareTo(version(introduced)) >= 0)
                && fixed.map(end -> version.compareTo(version(end)) < 0).orElse(true)
                && last.map(end -> version.compareTo(version(end)) <= 0).orElse(true);
    }

    private static Version version(String text) {
        try {
            return ORDER.parseVersion(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
