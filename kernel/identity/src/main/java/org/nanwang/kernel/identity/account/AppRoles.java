package org.nanwang.kernel.identity.account;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.region.RegionCode;

/** Knows which roles the apps of a region declare. */
@FunctionalInterface
public interface AppRoles {

    /** Takes every role that is well written. */
    AppRoles ANY = (app, role, region) -> true;

    /** Tells whether an app installed in a region, or below it, declares a role. */
    boolean exists(AppId app, String role, RegionCode region);
}
