package org.nanwang.sdk.app;

import java.util.Objects;

/**
 * One app in one region at one release.
 *
 * @param id never null
 * @param app never null
 * @param version the release this instance runs, never null
 * @since 1.0
 */
public record Installation(InstallationId id, AppId app, ReleaseVersion version) {

    /** @throws NullPointerException if a part is null */
    public Installation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(version, "version");
    }
}
