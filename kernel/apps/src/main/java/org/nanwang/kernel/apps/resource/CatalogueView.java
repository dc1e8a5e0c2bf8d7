package org.nanwang.kernel.apps.resource;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.apps.catalogue.CatalogueService;
import org.nanwang.kernel.apps.catalogue.Followed;
import org.nanwang.kernel.apps.catalogue.Look;
import org.nanwang.sdk.error.Refusal;

/**
 * How far this node follows the catalogue.
 *
 * @param state current, expired, or none: nothing was followed yet
 * @param marketplace whose catalogue it is
 * @param version the number of its last entry that is known here
 * @param chain what tells this catalogue from any other
 * @param issuedAt when its head was signed
 * @param expires until when nothing newer need be seen
 * @param checkedAt when this node looked last
 * @param problem what keeps it from following
 */
public record CatalogueView(String state, Optional<String> marketplace, long version, Optional<String> chain,
        Optional<Instant> issuedAt, Optional<Instant> expires, Optional<Instant> checkedAt,
        Optional<CatalogueView.Obstacle> problem) {

    /** What keeps a node from following, in the reader's language. */
    public record Obstacle(String code, String detail) {

        static Obstacle of(Refusal refusal, Locale language) {
            return new Obstacle(refusal.code().code(), refusal.message(language));
        }
    }

    static CatalogueView of(CatalogueService catalogue, Instant now, Locale language) {
        Optional<Followed> known = catalogue.followed();
        Optional<Look> look = catalogue.lastLook();
        String state = known.map(followed -> followed.isExpired(now) ? "expired" : "current").orElse("none");
        return new CatalogueView(state, known.map(followed -> followed.head().marketplace()),
                known.map(followed -> followed.head().chain().version()).orElse(0L),
                known.map(followed -> followed.head().chain().hash()),
                known.map(followed -> followed.head().issuedAt()), known.map(followed -> followed.head().expires()),
                look.map(Look::at), look.flatMap(Look::problem).map(refusal -> Obstacle.of(refusal, language)));
    }
}
