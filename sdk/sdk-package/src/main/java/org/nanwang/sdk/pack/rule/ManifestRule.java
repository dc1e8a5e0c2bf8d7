package org.nanwang.sdk.pack.rule;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.BundleManifest;

/** There is an OSGi manifest, and no header of it can be read in two ways. */
final class ManifestRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("manifest");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        BundleManifest manifest = bundle.manifest();
        List<Finding> findings = new ArrayList<>();
        if (!bundle.content().has(BundleManifest.PATH)) {
            return List.of(OFFENCE.variant("missing", BundleManifest.PATH));
        }
        if (!manifest.header("Bundle-ManifestVersion").orElse("").equals("2")) {
            findings.add(OFFENCE.variant("no-bundle", "Bundle-ManifestVersion"));
        }
        manifest.twice().forEach(header -> findings.add(OFFENCE.variant("twice", header)));
        manifest.malformed().forEach(line -> findings.add(OFFENCE.variant("malformed", BundleManifest.PATH, line)));
        return findings;
    }
}
