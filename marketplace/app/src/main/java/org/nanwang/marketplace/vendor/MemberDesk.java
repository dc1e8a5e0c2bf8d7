package org.nanwang.marketplace.vendor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Lets owners say who acts for their vendor; admins may, too, for owners who are gone. */
public final class MemberDesk {

    private static final int MOST_MEMBERS = 200;
    private static final Pattern ACCOUNT = Pattern.compile("(client:)?[^\\s:/]{1,100}");

    private final Members members;
    private final Vendors vendors;
    private final Rights rights;
    private final Clock clock;

    /** Works on a store and a register. */
    public MemberDesk(Members members, Vendors vendors, Rights rights, Clock clock) {
        this.members = members;
        this.vendors = vendors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Lists a vendor's members to them and to admins. */
    public List<Member> list(VendorId vendor, Caller caller) {
        if (!rights.managesVendors(caller)) {
            rights.require(caller, vendor, VendorRole.VIEWER);
        }
        return members.of(vendor);
    }

    /** Adds a member, or gives a known one another role. */
    public Member put(VendorId vendor, String account, VendorRole role, Caller caller) {
        requireOwner(vendor, caller);
        List<Member> known = members.of(vendor);
        if (!ACCOUNT.matcher(account).matches()) {
            throw new Refusal(MarketplaceError.MEMBER_MALFORMED, account);
        }
        if (known.size() >= MOST_MEMBERS && known.stream().noneMatch(member -> member.account().name().equals(account))) {
            throw new Refusal(MarketplaceError.MEMBERS_TOO_MANY, vendor, MOST_MEMBERS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Member member = new Member(vendor, new Account(account, Optional.empty()), role, now, caller.name());
        if (!members.put(member)) {
            throw new Refusal(MarketplaceError.LAST_OWNER, account, vendor);
        }
        return member;
    }

    /** Removes a member. */
    public void remove(VendorId vendor, String account, Caller caller) {
        requireOwner(vendor, caller);
        if (members.find(vendor, account).isEmpty()) {
            throw new Refusal(MarketplaceError.MEMBER_UNKNOWN, account, vendor);
        }
        if (!members.remove(vendor, account)) {
            throw new Refusal(MarketplaceError.LAST_OWNER, account, vendor);
        }
    }

    private void requireOwner(VendorId vendor, Caller caller) {
        if (!rights.managesVendors(caller)) {
            rights.require(caller, vendor, VendorRole.OWNER);
        }
        if (vendors.find(vendor).isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_UNKNOWN, vendor);
        }
    }
}
