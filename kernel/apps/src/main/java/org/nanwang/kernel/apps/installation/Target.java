package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Set;
import org.nanwang.kernel.apps.release.Offer;

/**
 * What is to serve.
 *
 * @param offer the release
 * @param configuration as the county gave it, without defaults, its secrets sealed
 * @param permissions what the county grants
 */
public record Target(Offer offer, Map<String, Object> configuration, Set<String> permissions) {
    Target with(Map<String, Object> values) {
        return new Target(offer, values, permissions);
    }

    /** Tells whether the other one would make the same instance. */
    boolean sameAs(Target other) {
        return offer.sha256().equals(other.offer.sha256()) && configuration.equals(other.configuration)
                && permissions.equals(other.permissions);
    }
}
