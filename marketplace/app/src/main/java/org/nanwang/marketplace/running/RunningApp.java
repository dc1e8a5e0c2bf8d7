package org.nanwang.marketplace.running;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * An app in a region.
 *
 * @param state as its node observes it; only what serves counts
 */
public record RunningApp(AppId app, ReleaseVersion version, String state) {

    /** The state that counts. */
    public static final String SERVING = "serving";
}
