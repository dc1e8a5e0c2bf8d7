package org.nanwang.kernel.apps.resource;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/**
 * The body of an installation's change; what is absent stays as it is.
 *
 * @param version another version
 * @param configuration other values, all of them; secrets that are left out stay, null removes them
 * @param permissions other grants, all of them
 */
public record ChangeRequest(
        Optional<String> version, Optional<Map<String, Object>> configuration, Optional<Set<String>> permissions) {
    ChangeOrder order() {
        if (version.isEmpty() && configuration.isEmpty() && permissions.isEmpty()) {
            throw new Refusal(AppsError.ORDER_MALFORMED, "neither version nor configuration nor permissions is given");
        }
        return new ChangeOrder(version.map(text -> Parse.required("version", text, ReleaseVersion::parse)),
                configuration, permissions);
    }
}
