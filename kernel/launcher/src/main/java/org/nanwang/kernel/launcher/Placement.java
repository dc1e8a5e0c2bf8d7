package org.nanwang.kernel.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.AppsModule;
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.DesiredState;
import org.nanwang.kernel.apps.installation.InstallOrder;
import org.nanwang.kernel.apps.installation.InstallationFilter;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Target;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.region.RegionCode;

/**
 * Brings a region to exactly one bundle of an app. A bundle rebuilt under its old version, which no marketplace accepts but
 * a desk and a rebuilt distribution produce, takes the place of the one before with its data kept.
 */
record Placement(AppsModule apps) {

    private static final NodeCaller SELF = new NodeCaller();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Brings a region to a bundle that ships; what was set for the app there stays. */
    InstallationId keep(Offer offer, RegionCode region) throws InterruptedException {
        Map<String, Object> set = find(offer.app(), region).flatMap(state -> state.desired().target())
                .map(Target::configuration).orElse(Map.of());
        return place(offer, region, set);
    }

    InstallationId place(Offer offer, RegionCode region, Map<String, Object> configuration) throws InterruptedException {
        Optional<InstallationState> present = find(offer.app(), region)
                .filter(state -> state.desiredState() == DesiredState.SERVING);
        if (present.isEmpty()) {
            return install(offer, region, configuration);
        }
        InstallationId id = present.get().id();
        Target target = present.get().desired().target().orElseThrow();
        boolean sameBundle = target.offer().sha256().equals(offer.sha256());
        if (!sameBundle && target.offer().version().equals(offer.version())) {
            apps.installations().uninstall(SELF, id, DataFate.KEEP);
            apps.settle(id, PATIENCE);
            return install(offer, region, configuration);
        }
        if (!sameBundle || !target.configuration().equals(configuration)) {
            apps.installations().change(SELF, id,
                    new ChangeOrder(Optional.of(offer.version()), Optional.of(configuration), Optional.of(approved(offer))));
        }
        return id;
    }

    /** Nobody is there to consent: what ships, and what lies on one's own desk, gets what it asks for. */
    private static Set<String> approved(Offer offer) {
        return Set.copyOf(Approval.read(offer.approval()).permissions());
    }

    private InstallationId install(Offer offer, RegionCode region, Map<String, Object> configuration) {
        return apps.installations().install(SELF,
                new InstallOrder(offer.app(), offer.version(), region, configuration, Optional.empty()));
    }

    private Optional<InstallationState> find(AppId app, RegionCode region) {
        return apps.installations().list(new InstallationFilter(Optional.of(region), Optional.of(app), ""), 1).stream()
                .findFirst();
    }
}
