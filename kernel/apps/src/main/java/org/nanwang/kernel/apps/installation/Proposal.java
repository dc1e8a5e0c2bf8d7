package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.sdk.pack.AppDescriptor;

/**
 * What would serve, before it is judged.
 *
 * @param offer the release
 * @param descriptor what it says of itself, if that can be read now
 * @param configuration the county's values
 * @param permissions what the county grants now
 * @param held what it has granted before
 */
record Proposal(
        Offer offer, Optional<AppDescriptor> descriptor, Map<String, Object> configuration,
        Optional<Set<String>> permissions, Optional<Set<String>> held) {
    /** Without a word of the county everything is granted at first; later nothing is added and the undeclared goes. */
    Set<String> granted() {
        Optional<Set<String>> asked = descriptor.map(known -> new Fitness(known).declared());
        if (permissions.isPresent()) {
            return permissions.get();
        }
        if (held.isEmpty()) {
            return asked.orElse(Set.of());
        }
        return held.get().stream().filter(name -> asked.isEmpty() || asked.get().contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
