package org.nanwang.kernel.apps.release;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/** The sources of this node, asked in order. */
public final class ReleaseSources {
    /**
     * An offer and who makes it.
     *
     * @param offer what
     * @param source who
     */
    public record Found(Offer offer, ReleaseSource source) {
    }

    private final List<ReleaseSource> sources;

    /** Asks these, the first that has a release wins. */
    public ReleaseSources(List<ReleaseSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Finds a release or refuses with the reason of the source that came nearest. */
    public Offer require(AppId app, ReleaseVersion version) {
        Optional<Refusal> reason = Optional.empty();
        for (ReleaseSource source : sources) {
            try {
                Optional<Offer> offer = source.find(app, version);
                if (offer.isPresent()) {
                    return offer.get();
                }
            } catch (Refusal refusal) {
                reason = Optional.of(refusal);
            }
        }
        throw reason.orElseGet(() -> new Refusal(AppsError.RELEASE_UNKNOWN, app, version));
    }

    /** Finds who still has exactly this bundle. */
    Optional<Found> holding(Offer wanted) {
        for (ReleaseSource source : sources) {
            Optional<Offer> offer = find(source, wanted);
            if (offer.isPresent()) {
                return Optional.of(new Found(offer.get(), source));
            }
        }
        return Optional.empty();
    }

    private static Optional<Offer> find(ReleaseSource source, Offer wanted) {
        try {
            return source.find(wanted.app(), wanted.version())
                    .filter(offer -> offer.sha256().equals(wanted.sha256()));
        } catch (Refusal unavailable) {
            return Optional.empty(); // another source may have it
        }
    }
}
