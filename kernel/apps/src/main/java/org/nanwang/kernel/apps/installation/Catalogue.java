package org.nanwang.kernel.apps.installation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.ReleaseCheck;
import org.nanwang.kernel.apps.release.ReleaseSources;
import org.nanwang.kernel.apps.release.ReleaseStore;
import org.nanwang.kernel.apps.release.Standings;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.region.Region;

/** Looks at releases before a command is accepted, so that a mistake is told at once and not by a failed rollout. */
public final class Catalogue {
    private final ReleaseSources sources;
    private final ReleaseStore store;
    private final ReleaseCheck check;
    private final Standings standings;

    /** Looks into these sources. */
    public Catalogue(ReleaseSources sources, ReleaseStore store, ReleaseCheck check, Standings standings) {
        this.sources = sources;
        this.store = store;
        this.check = check;
        this.standings = standings;
    }

    /** Finds a release that may be installed now, or refuses. */
    Offer require(AppId app, ReleaseVersion version) {
        Offer offer = sources.require(app, version);
        standings.requireInstallable(offer);
        return offer;
    }

    /** Gives a release that may run here, or refuses. */
    public ReadyRelease ready(AppId app, ReleaseVersion version) {
        Offer offer = require(app, version);
        Path jar = store.fetch(offer);
        return new ReadyRelease(jar, check.verify(jar, offer));
    }

    /** Reads what a release says of itself. What cannot be read is left to the rollout, which tells step and reason. */
    public Optional<AppDescriptor> peek(Offer offer) {
        try {
            return check.peek(store.fetch(offer), offer);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** Gives the target with the grants it comes to, or refuses what does not fit. */
    Target target(Proposal proposal, Region region) {
        Set<String> granted = proposal.granted();
        proposal.descriptor().map(Fitness::new).ifPresent(judge -> {
            judge.requireLevel(region);
            judge.requireDeclared(granted);
            judge.configuration(proposal.configuration());
        });
        return new Target(proposal.offer(), proposal.configuration(), granted);
    }
}
