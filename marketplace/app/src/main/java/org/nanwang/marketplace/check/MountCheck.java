package org.nanwang.marketplace.check;

import java.util.List;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;

/** A fixed address would take the place of the platform's own pages: only the platform's vendor may have one. */
final class MountCheck implements Check {

    private final Findings findings = new Findings(rule());
    private final AppId marketplace;

    MountCheck(AppId marketplace) {
        this.marketplace = marketplace;
    }

    @Override
    public String rule() {
        return "mount";
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        if (evidence.vendor().owns(marketplace)) {
            return List.of();
        }
        return evidence.inspection().descriptor().flatMap(AppDescriptor::mount)
                .map(mount -> findings.of("mount", "app.yaml: mount", mount))
                .stream().toList();
    }
}
