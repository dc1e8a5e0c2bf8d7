package org.nanwang.kernel.apps.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.release.Approvers;
import org.nanwang.kernel.apps.release.Caution;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.Standings;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogue on this node: followed again and again, asked whenever a release is to be installed or started. */
public final class CatalogueService implements Standings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueService.class);
    private static final String SELF = "catalogue";

    private final CatalogueFollower follower;
    private final CatalogueTables tables;
    private final Approvers approvers;
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final BooleanSupplier following;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "nanwang-catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Look> last = Optional.empty();

    /**
     * What this works with.
     *
     * @param sql the kernel's schema
     * @param audit its trail
     * @param clock tells what has expired
     * @param approvers whose signature counts
     * @param following tells whether there is a catalogue to follow
     * @param takenBack is run after something was taken back that may serve here
     */
    public record Desk(Sql sql, Audit audit, Clock clock, Approvers approvers, BooleanSupplier following,
            Runnable takenBack) {
    }

    /** Follows a source. */
    public CatalogueService(CatalogueSource source, Desk desk) {
        this.sql = desk.sql();
        this.audit = desk.audit();
        this.clock = desk.clock();
        this.approvers = desk.approvers();
        this.following = desk.following();
        this.tables = new CatalogueTables(sql);
        this.follower = new CatalogueFollower(source, tables, approvers, clock, desk.takenBack());
    }

    /** Follows from now on, with a pause before each look. */
    public void begin(Duration pause) {
        rounds.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks now. */
    public void follow() {
        if (following.getAsBoolean()) {
            Optional<Refusal> problem = follower.follow();
            problem.filter(this::isNew).ifPresent(this::report);
            last = Optional.of(new Look(clock.instant(), problem));
        }
    }

    /** Gives what is known, if anything is. */
    public Optional<Followed> followed() {
        return tables.followed();
    }

    /** Tells what came of the last look. */
    public Optional<Look> lastLook() {
        return last;
    }

    /** Gives up what is known and begins anew with the next head: for a marketplace that was restored from a backup. */
    public void forget(String who) {
        Optional<Followed> known = tables.followed();
        follower.forget();
        audit.record(sql, new AuditEntry(who, "catalogue:forget", SELF, Optional.empty(),
                known.map(former -> Map.of("version", Long.toString(former.head().chain().version()))).orElse(Map.of()),
                Map.of()));
        follow();
    }

    @Override
    public Optional<Refusal> objection(Offer offer) {
        return tables.release(offer.sha256()).filter(entry -> entry.standing() == Standing.RECALLED)
                .map(entry -> new Refusal(
                        AppsError.RELEASE_RECALLED, offer.app(), offer.version(), entry.reason()))
                .or(() -> lostKey(offer));
    }

    @Override
    public void requireInstallable(Offer offer) {
        if (!isShipped(offer)) {
            follow();
        }
        requireStillInstallable(offer);
    }

    @Override
    public void requireStillInstallable(Offer offer) {
        if (!following.getAsBoolean() || isShipped(offer)) {
            return;
        }
        requireCurrent();
        objection(offer).ifPresent(refusal -> {
            throw refusal;
        });
        ReleaseEntry entry = tables.release(offer.sha256()).filter(listed -> isOf(offer, listed.release()))
                .orElseThrow(() -> new Refusal(AppsError.RELEASE_NOT_LISTED, offer.app(), offer.version()));
        if (!entry.standing().installable()) {
            throw new Refusal(AppsError.RELEASE_YANKED, offer.app(), offer.version(), entry.reason());
        }
        tables.suspension(entry.release().vendor()).ifPresent(reason -> {
            throw new Refusal(AppsError.VENDOR_SUSPENDED, entry.release().vendor(), reason);
        });
    }

    @Override
    public Map<String, Caution> cautions(Collection<String> digests) {
        return tables.releases(digests).stream().filter(entry -> entry.standing() != Standing.LISTED)
                .collect(Collectors.toMap(entry -> entry.release().sha256(),
                        entry -> new Caution(entry.standing(), entry.reason())));
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            follow();
        } catch (RuntimeException e) {
            LOG.warn("the catalogue could not be followed; tried again soon: {}", e.toString());
        }
    }

    /** Without a catalogue that is known to be current a recall may have been kept from this node. */
    private void requireCurrent() {
        Followed known = tables.followed().orElseThrow(() -> last.flatMap(Look::problem)
                .orElseGet(() -> new Refusal(AppsError.CATALOGUE_MISSING)));
        if (known.isExpired(clock.instant())) {
            throw new Refusal(AppsError.CATALOGUE_EXPIRED, known.head().expires());
        }
    }

    /** What the marketplace had received before the key was lost stays. */
    private Optional<Refusal> lostKey(Offer offer) {
        try {
            Approval approval = Approval.read(offer.approval());
            String vendor = ReleaseStatement.read(offer.release()).vendor();
            return tables.key(vendor, approval.vendorKey().fingerprint())
                    .filter(key -> approval.review().submittedAt().isAfter(key.since()))
                    .map(key -> lostKey(offer, approval, key));
        } catch (Refusal unreadable) {
            return Optional.empty(); // the check of the signatures tells what is wrong
        }
    }

    private static Refusal lostKey(Offer offer, Approval approval, KeyEntry key) {
        return new Refusal(AppsError.VENDOR_KEY_REVOKED, offer.app(), offer.version(), approval.vendorKey().id(),
                key.since());
    }

    /** What ships with the platform needs no marketplace. */
    private boolean isShipped(Offer offer) {
        return offer.approval().signer(approvers.trusted()).filter(approvers::ships).isPresent();
    }

    private static boolean isOf(Offer offer, ReleaseEntry.Subject listed) {
        return listed.app().equals(offer.app()) && listed.version().equals(offer.version());
    }

    private boolean isNew(Refusal problem) {
        return last.flatMap(Look::problem).filter(before -> before.code() == problem.code()).isEmpty();
    }

    /** A marketplace that is away is a nuisance; one that lies goes into the trail. */
    private void report(Refusal problem) {
        LOG.warn("the catalogue is not followed: {}", problem.getMessage());
        ErrorCode code = problem.code();
        if (code.kind() == Kind.UNFIT) {
            audit.record(sql, new AuditEntry(SELF, "catalogue:refuse", SELF, Optional.empty(), Map.of(),
                    Map.of("code", code.code(), "problem", problem.getMessage())));
        }
    }
}
