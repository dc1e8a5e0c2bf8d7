package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.osgi.BundleVersion;
import org.nanwang.sdk.pack.osgi.BundleVersionRange;

/** The app was made for this SDK. */
final class SdkRange implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("sdk-range");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        String here = bundle.shared().sdkVersion();
        return bundle.descriptor().map(AppDescriptor::sdk)
                .filter(range -> !BundleVersionRange.parse(range).includes(BundleVersion.parse(here)))
                .map(range -> List.of(OFFENCE.at("app.yaml: sdk", range, here)))
                .orElse(List.of());
    }
}
