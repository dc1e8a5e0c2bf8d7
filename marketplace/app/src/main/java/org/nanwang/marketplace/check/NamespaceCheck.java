package org.nanwang.marketplace.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;

/** The app belongs to the vendor that submits it. */
final class NamespaceCheck implements Check {

    private final Findings findings = new Findings(rule());

    @Override
    public String rule() {
        return "namespace";
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        return Stream.of(app(evidence), vendor(evidence)).flatMap(Optional::stream).toList();
    }

    private Optional<Finding> app(Evidence evidence) {
        AppId app = evidence.statement().app();
        return evidence.vendor().owns(app)
                ? Optional.empty()
                : Optional.of(findings.of("namespace-app", "app.yaml: id", app, evidence.vendor()));
    }

    private Optional<Finding> vendor(Evidence evidence) {
        VendorId vendor = evidence.vendor();
        return evidence.inspection().descriptor().map(AppDescriptor::vendor)
                .filter(named -> !named.equals(vendor.value()))
                .map(named -> findings.of("namespace-vendor", "app.yaml: vendor", named, vendor));
    }
}
