package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.region.RegionCode;

/**
 * Which installations to list.
 *
 * @param region of this region only
 * @param app of this app only
 * @param after the last name already seen; empty text for the first page
 */
public record InstallationFilter(Optional<RegionCode> region, Optional<AppId> app, String after) {
}
