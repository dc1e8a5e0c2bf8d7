package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * A change of an installation; what is absent stays.
 *
 * @param version another release
 * @param configuration other values, all of them but the secrets that stay
 * @param permissions other grants, all of them
 */
public record ChangeOrder(
        Optional<ReleaseVersion> version, Optional<Map<String, Object>> configuration,
        Optional<Set<String>> permissions) {
}
