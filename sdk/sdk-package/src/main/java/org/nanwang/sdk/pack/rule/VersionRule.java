package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.BundleManifest;
import org.nanwang.sdk.pack.osgi.BundleVersion;

/** A bundle has a version that a release can have. */
public final class VersionRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("version");
    private static final String HEADER = "Bundle-Version";

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return version(bundle.manifest()).isPresent() ? List.of()
                : List.of(OFFENCE.at(HEADER, bundle.manifest().header(HEADER).orElse("")));
    }

    /** Reads the release's version; empty when there is none, or none a release can have. */
    public static Optional<ReleaseVersion> version(BundleManifest manifest) {
        try {
            return manifest.header(HEADER).map(BundleVersion::parse).map(BundleVersion::release);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
