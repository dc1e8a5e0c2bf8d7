package org.nanwang.marketplace.release;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/** The name of a release. */
public record ReleaseId(AppId app, ReleaseVersion version) {

    @Override
    public String toString() {
        return app + " " + version;
    }
}
