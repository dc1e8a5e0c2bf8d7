package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/**
 * An app to be installed.
 *
 * @param app which
 * @param version at which version
 * @param region where
 * @param configuration what the county chooses
 * @param permissions what it grants; absent means everything the app asks for
 */
public record InstallOrder(
        AppId app, ReleaseVersion version, RegionCode region, Map<String, Object> configuration,
        Optional<Set<String>> permissions) {
}
