package org.nanwang.marketplace.release;

import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/** The name of a release. */
public record ReleaseId(AppId app, ReleaseVersion version) {

    /** Reads a release's name or refuses. */
    public static ReleaseId parse(String app, String version) {
        try {
            return new ReleaseId(new AppId(app), ReleaseVersion.parse(version));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, MarketplaceError.RELEASE_NAME_MALFORMED, app + " " + version, e.getMessage());
        }
    }

    @Override
    public String toString() {
        return app + " " + version;
    }
}
