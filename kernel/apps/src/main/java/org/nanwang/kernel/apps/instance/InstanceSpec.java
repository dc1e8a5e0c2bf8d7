package org.nanwang.kernel.apps.instance;

import java.util.Map;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.region.Region;

/**
 * What an instance is to be.
 *
 * @param installation which
 * @param region where
 * @param descriptor what its verified bundle says
 * @param digest of that bundle
 * @param configuration checked, with defaults
 * @param permissions what it may ask of the platform
 */
public record InstanceSpec(
        Installation installation, Region region, AppDescriptor descriptor, String digest,
        Map<String, Object> configuration, Permissions permissions) {
    /** Gives the path it is reached at: its own below the region, or its fixed one. */
    public String basePath() {
        return descriptor.mount()
                .orElseGet(() -> "/" + installation.id().region() + "/" + installation.id().address() + "/");
    }
}
