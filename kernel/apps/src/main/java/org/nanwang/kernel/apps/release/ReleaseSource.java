package org.nanwang.kernel.apps.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/** Where releases come from. What it gives is not trusted: every bundle is verified before it is used. */
public interface ReleaseSource {
    /**
     * Looks for an approved release.
     *
     * @throws org.nanwang.sdk.error.Refusal if the source fails, or knows the release and it is not approved
     */
    Optional<Offer> find(AppId app, ReleaseVersion version);

    /** Opens the bundle of an offer; the caller closes it. */
    InputStream open(Offer offer) throws IOException;
}
