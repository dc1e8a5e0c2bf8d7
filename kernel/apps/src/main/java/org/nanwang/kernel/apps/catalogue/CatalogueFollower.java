package org.nanwang.kernel.apps.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.release.Approvers;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;
import org.nanwang.sdk.pack.sign.Envelope;

/**
 * Takes over what is new in a catalogue: all of it or nothing. A head that is not signed by a marketplace this node
 * trusts, that leads back, elsewhere or nowhere, or that has expired is refused, and what was known before stays.
 */
final class CatalogueFollower {
    /** Far more than any honest entry has, and little enough for what is not proved yet. */
    private static final int LONGEST_ENTRY = 32 * 1024;
    private static final long LARGEST_DELTA = 256L << 20;

    private final CatalogueSource source;
    private final CatalogueTables tables;
    private final Approvers approvers;
    private final Clock clock;
    private final Runnable takenBack;

    /**
     * Follows into tables.
     *
     * @param takenBack is run after something was taken back that may serve here
     */
    CatalogueFollower(
            CatalogueSource source, CatalogueTables tables, Approvers approvers, Clock clock, Runnable takenBack) {
        this.source = source;
        this.tables = tables;
        this.approvers = approvers;
        this.clock = clock;
        this.takenBack = takenBack;
    }

    /** Looks once; gives what keeps this node from following, if anything does. */
    synchronized Optional<Refusal> follow() {
        try {
            source.head().ifPresent(this::take);
            return tables.followed().filter(known -> known.isExpired(clock.instant())).map(this::expired);
        } catch (Refusal refusal) {
            source.forget();
            return Optional.of(refusal);
        }
    }

    /** Believes the next head whatever it says, as at the very first time. */
    synchronized void forget() {
        tables.forget();
        source.forget();
    }

    private void take(Envelope envelope) {
        if (envelope.signer(approvers.marketplaces()).isEmpty()) {
            throw new Refusal(AppsError.CATALOGUE_UNTRUSTED, String.join(", ", envelope.claimedKeys()));
        }
        CatalogueHead head = CatalogueHead.read(envelope);
        requireOfNow(head);
        Optional<CatalogueHead> known = tables.followed().map(Followed::head);
        known.ifPresent(former -> requireSuccessor(former, head));
        if (known.filter(former -> saysNoMore(former, head)).isEmpty()) {
            apply(known.map(CatalogueHead::chain).orElse(CatalogueChain.EMPTY), head);
        }
    }

    private void requireOfNow(CatalogueHead head) {
        Instant now = clock.instant();
        if (head.issuedAt().isAfter(now.plus(Followed.SKEW))) {
            throw new Refusal(AppsError.CATALOGUE_AHEAD, head.issuedAt(), now);
        }
        Followed offered = new Followed(head);
        if (offered.isExpired(now)) {
            throw expired(offered);
        }
    }

    private static void requireSuccessor(CatalogueHead former, CatalogueHead head) {
        long version = head.chain().version();
        if (version < former.chain().version()) {
            throw new Refusal(AppsError.CATALOGUE_OLDER, version, former.chain().version());
        }
        boolean sameLength = version == former.chain().version();
        if (!head.marketplace().equals(former.marketplace()) || sameLength && !head.chain().equals(former.chain())) {
            throw new Refusal(AppsError.CATALOGUE_FORKED, former.chain().version());
        }
    }

    private static boolean saysNoMore(CatalogueHead former, CatalogueHead head) {
        return head.chain().equals(former.chain()) && !head.issuedAt().isAfter(former.issuedAt());
    }

    private void apply(CatalogueChain from, CatalogueHead head) {
        Subjects subjects = subjects(delta(from, head.chain()));
        if (tables.apply(from, head, subjects) && subjects.takesBack()) {
            takenBack.run();
        }
    }

    private List<String> delta(CatalogueChain from, CatalogueChain to) {
        List<String> entries = new ArrayList<>();
        CatalogueChain chain = from;
        long size = 0;
        while (chain.version() < to.version()) {
            List<String> page = source.entries(chain.version());
            if (page.isEmpty()) {
                throw new Refusal(AppsError.CATALOGUE_INCOMPLETE, to.version(), chain.version());
            }
            for (String entry : page.subList(0, (int) Math.min(page.size(), to.version() - chain.version()))) {
                size += entry.length();
                if (entry.length() > LONGEST_ENTRY || size > LARGEST_DELTA) {
                    throw new Refusal(AppsError.CATALOGUE_TOO_LARGE, chain.version() + 1);
                }
                chain = chain.append(entry);
                entries.add(entry);
            }
        }
        if (!chain.equals(to)) {
            throw new Refusal(AppsError.CATALOGUE_FORKED, from.version());
        }
        return entries;
    }

    private static Subjects subjects(List<String> entries) {
        try {
            return Subjects.of(entries);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, AppsError.CATALOGUE_UNREADABLE, e.getMessage());
        }
    }

    private Refusal expired(Followed followed) {
        return new Refusal(AppsError.CATALOGUE_EXPIRED, followed.head().expires());
    }
}
