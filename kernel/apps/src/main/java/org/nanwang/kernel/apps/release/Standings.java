package org.nanwang.kernel.apps.release;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** What the catalogue says of releases, as far as this node has followed it. */
public interface Standings {
    /** A node that follows no catalogue: approval is all that counts. */
    Standings NONE = new Standings() {
        @Override
        public Optional<Refusal> objection(Offer offer) {
            return Optional.empty();
        }

        @Override
        public void requireInstallable(Offer offer) {
            // every approved release is
        }

        @Override
        public void requireStillInstallable(Offer offer) {
            // every approved release is
        }

        @Override
        public Map<String, Caution> cautions(Collection<String> digests) {
            return Map.of();
        }
    };

    /** Tells why a release may not run here, not even where it has served; empty when it may. Asks nobody outside. */
    Optional<Refusal> objection(Offer offer);

    /** Refuses a release that may not be installed where it does not serve yet; asks the marketplace what is new. */
    void requireInstallable(Offer offer);

    /** Refuses a release that may not be installed where it does not serve yet, as far as this node knows. */
    void requireStillInstallable(Offer offer);

    /** Tells, by digest, what people should know of releases that go on serving. */
    Map<String, Caution> cautions(Collection<String> digests);
}
