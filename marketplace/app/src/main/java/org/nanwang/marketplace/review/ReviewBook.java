package org.nanwang.marketplace.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.Endorsement;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.ReviewRules;
import org.nanwang.marketplace.release.Sights;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Shows reviewers what waits, and reviewers and vendor how a review stands. */
public final class ReviewBook {

    private final ReviewStores stores;
    private final Sights sights;
    private final Rights rights;
    private final ReviewRules rules;
    private final Clock clock;
    private final Comparer comparer;

    /** Shows what stores hold. */
    public ReviewBook(ReviewStores stores, Sights sights, Rights rights, ReviewRules rules, Clock clock) {
        this.stores = stores;
        this.sights = sights;
        this.rights = rights;
        this.rules = rules;
        this.clock = clock;
        this.comparer = new Comparer(stores.releases(), stores.differences());
    }

    /**
     * Lists all that waits for people - releases, appeals against refusals, appeals against findings - what is due first: to
     * reviewers everything, to others what is their vendor's.
     */
    public List<Due> waiting(Queue.Position after, int limit, Caller caller) {
        rights.requireSignedIn(caller);
        return stores.queue().waiting(new Queue.Patience(rules.due(), rules.appealDue()), sights.of(caller), after, limit).stream()
                .map(each -> new Due(each, each.release().map(this::standing), clock.instant().isAfter(each.position().due())))
                .toList();
    }

    /** Tells how the review of a release stands. */
    public Standing standing(Release release) {
        boolean open = release.decision().isEmpty();
        Instant due = release.submission().at().plus(rules.due());
        return new Standing(release, open ? Optional.of(due) : Optional.empty(), open && clock.instant().isAfter(due),
                rules.sensitive(release.listing().permissionNames()), rules.approvers(release.listing().permissionNames()),
                stores.endorsements().of(release.id()));
    }

    /** Gives all there is to judge a release by; to its vendor and to approvers. */
    public Evidence evidence(ReleaseId id, Caller caller) {
        rights.requireSignedIn(caller);
        Release release = stores.releases().find(id)
                .filter(found -> rights.approves(caller) || rights.actsFor(caller, found.submission().vendor()))
                .orElseThrow(() -> new Refusal(MarketplaceError.RELEASE_UNKNOWN, id));
        Optional<Appeal> appeal = stores.reviews().appeal(id);
        return new Evidence(standing(release), comparer.differences(release), stores.reviews().comments(id), appeal,
                appeal.filter(open -> open.answer().isEmpty()).map(open -> open.at().plus(rules.appealDue())));
    }

    /**
     * Something that waits, and until when.
     *
     * @param standing of the release, where there is one
     */
    public record Due(Queue.Waiting waiting, Optional<Standing> standing, boolean overdue) {

        /** Tells what is to be decided. */
        public String kind() {
            return waiting.position().kind().toString();
        }

        /** Tells when somebody has to have decided. */
        public Instant at() {
            return waiting.position().due();
        }
    }

    /**
     * How a review stands.
     *
     * @param due when somebody has to have decided; empty once somebody has
     * @param sensitive the permissions about money or personal data
     * @param approversNeeded how many people it takes
     * @param endorsements who of several has approved
     */
    public record Standing(Release release, Optional<Instant> due, boolean overdue, List<String> sensitive,
            int approversNeeded, List<Endorsement> endorsements) {
    }

    /**
     * All there is to judge a release by, besides what its checks say.
     *
     * @param differences to the release approved before, if there is one
     * @param appealDue when somebody has to have decided on the appeal
     */
    public record Evidence(Standing standing, Optional<Differences> differences, List<Comment> comments,
            Optional<Appeal> appeal, Optional<Instant> appealDue) {
    }
}
