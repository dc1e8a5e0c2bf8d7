package org.nanwang.kernel.apps.resource;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.installation.InstallOrder;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/**
 * The body of an installation's creation.
 *
 * @param app which app
 * @param version at which version
 * @param region where
 * @param configuration the county's values
 * @param permissions what it grants; absent means all the app asks for
 */
public record InstallRequest(
        String app, String version, String region, Optional<Map<String, Object>> configuration,
        Optional<Set<String>> permissions) {
    InstallOrder order() {
        return new InstallOrder(Parse.required("app", app, AppId::new),
                Parse.required("version", version, ReleaseVersion::parse),
                Parse.required("region", region, RegionCode::new), configuration.orElse(Map.of()), permissions);
    }
}
