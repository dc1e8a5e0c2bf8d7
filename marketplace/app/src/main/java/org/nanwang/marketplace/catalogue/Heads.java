package org.nanwang.marketplace.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.Signer;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** Signs heads of the catalogue: a new one whenever it has grown, and in time before the one before expires. */
public final class Heads {

    private final String marketplace;
    private final CatalogueLog log;
    private final Signer signer;
    private final Duration validity;
    private final Clock clock;
    private Optional<Signed> last = Optional.empty();

    /**
     * A signed head.
     *
     * @param head what it says
     * @param envelope as it is served
     */
    public record Signed(CatalogueHead head, Envelope envelope) {
        /** Tells it from all others in one word. */
        public String tag() {
            return head.chain().version() + "-" + head.chain().hash().substring(0, 16) + "-"
                    + head.issuedAt().getEpochSecond();
        }
    }

    /**
     * Signs for a marketplace.
     *
     * @param marketplace its installation's name
     * @param validity after which nodes that see no newer head install nothing more
     */
    public Heads(String marketplace, CatalogueLog log, Signer signer, Duration validity, Clock clock) {
        this.marketplace = marketplace;
        this.log = log;
        this.signer = signer;
        this.validity = validity;
        this.clock = clock;
    }

    /** Gives the head of this moment. */
    public synchronized Signed current() {
        CatalogueChain end = log.end();
        Instant now = clock.instant();
        Signed head = last.filter(signed -> signed.head().chain().equals(end) && isFresh(signed.head(), now))
                .orElseGet(() -> sign(end, now));
        last = Optional.of(head);
        return head;
    }

    /** Gives the key that nodes need to trust. */
    public VerifyKey key() {
        return signer.key();
    }

    /** With half of its life before it, nobody who follows sees it expire. */
    private boolean isFresh(CatalogueHead head, Instant now) {
        return !now.isBefore(head.issuedAt()) && now.isBefore(head.expires().minus(validity.dividedBy(2)));
    }

    private Signed sign(CatalogueChain end, Instant now) {
        CatalogueHead head = new CatalogueHead(marketplace, end, now, now.plus(validity));
        return new Signed(head, head.sign(signer));
    }
}
