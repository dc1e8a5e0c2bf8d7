package org.nanwang.marketplace.vendor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Application.Ruling;
import org.nanwang.marketplace.vendor.Application.State;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Takes applications of anybody who has signed in, and an admin's word on them. */
public final class ApplicationDesk {

    private static final int ALL = 100_000;
    private static final int MOST_PENDING = 5;
    private static final int COMMENT_LENGTH = 2000;

    private final Applications applications;
    private final Vendors vendors;
    private final Rights rights;
    private final Clock clock;

    /** Works on a store and a register. */
    public ApplicationDesk(Applications applications, Vendors vendors, Rights rights, Clock clock) {
        this.applications = applications;
        this.vendors = vendors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Applies; the same again changes nothing. */
    public Application apply(VendorId vendor, Applicant applicant, Caller caller) {
        rights.requireSignedIn(caller);
        owned(vendor).ifPresent(owner -> {
            throw new Refusal(MarketplaceError.VENDOR_TAKEN, vendor, owner.id());
        });
        Account by = Account.of(caller);
        if (applications.list(Optional.of(by), State.PENDING.toString(), Long.MAX_VALUE, MOST_PENDING).size() == MOST_PENDING) {
            throw new Refusal(MarketplaceError.APPLICATIONS_TOO_MANY, MOST_PENDING);
        }
        return applications.add(
                new Application(0, vendor, applicant, now(), by, State.PENDING, Optional.empty()));
    }

    /** Lists the caller's own, to an admin all. */
    public List<Application> list(String state, long before, int limit, Caller caller) {
        rights.requireSignedIn(caller);
        return applications.list(
                rights.managesVendors(caller) ? Optional.empty() : Optional.of(Account.of(caller)), state, before, limit);
    }

    /** Finds or refuses; that of somebody else is as unknown as what is not there. */
    public Application find(long number, Caller caller) {
        rights.requireSignedIn(caller);
        return applications.find(number)
                .filter(found -> rights.managesVendors(caller) || found.by().means(Account.of(caller)))
                .orElseThrow(() -> new Refusal(MarketplaceError.APPLICATION_UNKNOWN, number));
    }

    /** Keeps the scanned licence of an application that waits. */
    public Application attach(long number, Document document, Caller caller) {
        Application application = find(number, caller);
        requirePending(application);
        applications.attach(number, document);
        return application;
    }

    /** Gives the scanned licence. */
    public Document document(long number, Caller caller) {
        find(number, caller);
        return applications.document(number)
                .orElseThrow(() -> new Refusal(MarketplaceError.DOCUMENT_MISSING, number));
    }

    /** Verifies: the applicant owns the namespace from now on. One that looks like another's needs an express word. */
    public Application verify(long number, boolean lookAlikeAllowed, String comment, Caller caller) {
        Application application = admitted(number, caller);
        List<VendorId> alike = alike(application.vendor());
        if (!lookAlikeAllowed && !alike.isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_LOOKS_LIKE, application.vendor(), alike.get(0));
        }
        return decide(application, State.VERIFIED, comment, caller);
    }

    /** Rejects, telling why; who asked may ask again. */
    public Application reject(long number, String reason, Caller caller) {
        Application application = admitted(number, caller);
        if (reason.isBlank() || reason.length() > COMMENT_LENGTH) {
            throw new Refusal(MarketplaceError.REASON_MISSING, application.vendor());
        }
        return decide(application, State.REJECTED, reason, caller);
    }

    /** Tells whether an application has its scanned licence. */
    public boolean documented(Application application) {
        return applications.documented(application.number());
    }

    /** Gives the vendors whose names people could take for this one. */
    public List<VendorId> alike(VendorId vendor) {
        return vendors.list("", ALL).stream().map(Vendor::id).filter(known -> LookAlikes.alike(vendor, known)).toList();
    }

    private Application admitted(long number, Caller caller) {
        rights.requireVendorAdmin(caller);
        Application application = find(number, caller);
        requirePending(application);
        return application;
    }

    private Application decide(Application application, State state, String comment, Caller caller) {
        Ruling ruling = new Ruling(state, now(), caller.name(),
                comment.substring(0, Math.min(COMMENT_LENGTH, comment.length())).strip());
        return applications.decide(application.number(), ruling)
                .orElseThrow(() -> owned(application.vendor())
                        .map(owner -> new Refusal(MarketplaceError.VENDOR_TAKEN, application.vendor(), owner.id()))
                        .orElseGet(() -> new Refusal(MarketplaceError.APPLICATION_DECIDED, application.number())));
    }

    private Optional<Vendor> owned(VendorId vendor) {
        return vendors.list("", ALL).stream().filter(known -> known.id().overlaps(vendor)).findFirst();
    }

    private static void requirePending(Application application) {
        if (application.state() != State.PENDING) {
            throw new Refusal(MarketplaceError.APPLICATION_DECIDED, application.number());
        }
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
