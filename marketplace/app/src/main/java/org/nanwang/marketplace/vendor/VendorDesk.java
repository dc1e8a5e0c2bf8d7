package org.nanwang.marketplace.vendor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.people.Caller;

/** Registers vendors and their keys. */
public final class VendorDesk {

    private static final int NAME_LENGTH = 200;
    private static final int REASON_LENGTH = 2000;
    /** Every submission is tried with every key, revoked ones too: so there is an end to them. */
    private static final int MOST_KEYS = 100;

    private final Vendors vendors;
    private final Rights rights;
    private final Clock clock;

    /** Works on a register. */
    public VendorDesk(Vendors vendors, Rights rights, Clock clock) {
        this.vendors = vendors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Registers a vendor; the same one again changes nothing. */
    public Vendor register(VendorId id, String name, Caller caller) {
        rights.requireVendorAdmin(caller);
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new Refusal(MarketplaceError.VENDOR_NAME_MISSING, id);
        }
        Vendor standing = vendors.add(new Vendor(id, name.strip(), now(), caller.name()));
        if (!standing.id().equals(id) || !standing.name().equals(name.strip())) {
            throw new Refusal(MarketplaceError.VENDOR_TAKEN, id, standing.id());
        }
        return standing;
    }

    /** Lists vendors to anybody. */
    public List<Vendor> list(String after, int limit) {
        return vendors.list(after, limit);
    }

    /** Lists a vendor's keys to those who act for it and to those who approve. */
    public List<VendorKey> keys(VendorId id, Caller caller) {
        if (!rights.approves(caller)) {
            rights.require(caller, id, VendorRole.VIEWER);
        }
        require(id);
        return vendors.keys(id);
    }

    /** Registers a key; the same one again changes nothing. */
    public VendorKey addKey(VendorId id, String pem, Caller caller) {
        rights.require(caller, id, VendorRole.OWNER);
        vendors.requireActive(id);
        VerifyKey key = VerifyKey.parse(pem);
        List<VendorKey> keys = vendors.keys(id);
        if (keys.size() >= MOST_KEYS && keys.stream().noneMatch(known -> known.key().equals(key))) {
            throw new Refusal(MarketplaceError.KEYS_TOO_MANY, id, MOST_KEYS);
        }
        VendorKey standing = vendors.add(new VendorKey(id, key, now(), caller.name(), Optional.empty()));
        if (!standing.active()) {
            throw new Refusal(MarketplaceError.KEY_REVOKED, key.id(), id);
        }
        return standing;
    }

    /**
     * Revokes a key for ever.
     *
     * @param compromisedSince since when others may have had it; empty when it is just retired
     * @param reason for people; may be empty
     */
    public VendorKey revokeKey(
            VendorId id, String key, Optional<Instant> compromisedSince, String reason, Caller caller) {
        if (!rights.approves(caller)) {
            rights.require(caller, id, VendorRole.OWNER);
        }
        if (reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.REVOCATION_REASON_LONG, key, REASON_LENGTH);
        }
        return vendors.revoke(id, key,
                        new VendorKey.Revocation(now(), caller.name(), past(compromisedSince), reason.strip()))
                .orElseThrow(() -> new Refusal(MarketplaceError.KEY_UNKNOWN, key, id));
    }

    private Optional<Instant> past(Optional<Instant> moment) {
        moment.filter(clock.instant()::isBefore).ifPresent(future -> {
            throw new Refusal(MarketplaceError.REVOCATION_MALFORMED, future);
        });
        return moment.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    private void require(VendorId id) {
        if (vendors.find(id).isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_UNKNOWN, id);
        }
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
