package org.nanwang.kernel.apps.release;

import org.nanwang.sdk.pack.catalogue.Standing;

/**
 * What people should know of a release that serves.
 *
 * @param standing what has become of it: deprecated, yanked or recalled
 * @param reason the marketplace's
 */
public record Caution(Standing standing, String reason) {
}
