package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.sdk.pack.AppDescriptor;

/** What would serve, before it is judged. */
record Proposal(
        Offer offer, Optional<AppDescriptor> descriptor, Map<String, Object> configuration,
        Optional<Set<String>> permissions) {
}
