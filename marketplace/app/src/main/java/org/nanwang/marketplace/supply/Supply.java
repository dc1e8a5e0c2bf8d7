package org.nanwang.marketplace.supply;

import java.util.List;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.pack.supply.Component;

/**
 * What is kept of a release's bundle to look at it again.
 *
 * @param files the SHA-256 of each of its files, in lower-case hexadecimal digits
 */
public record Supply(ReleaseId id, List<Component> components, List<String> files) {

    /** Copies the lists. */
    public Supply {
        components = List.copyOf(components);
        files = List.copyOf(files);
    }
}
