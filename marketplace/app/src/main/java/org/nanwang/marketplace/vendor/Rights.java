package org.nanwang.marketplace.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/**
 * Who may do what in the marketplace of a city. Who acts for a vendor is decided by the marketplace's own members; whoever
 * the platform grants {@code release:submit:<vendor>} counts as an owner.
 */
public final class Rights {

    private static final String SUBMIT = "release:submit:";

    private final RegionCode city;
    private final Members members;
    private final Set<String> doors;

    /**
     * Asks for permissions of a city.
     *
     * @param doors the clients people come in by as themselves: a page of another app, which a person has let do other
     *     things, is no member because the person is one
     */
    public Rights(RegionCode city, Members members, Set<String> doors) {
        this.city = city;
        this.members = members;
        this.doors = Set.copyOf(doors);
    }

    /** Refuses who has not signed in, before anything is read or looked up. */
    public void requireSignedIn(Caller caller) {
        if (anonymous(caller)) {
            caller.require("release:submit");
        }
    }

    /** Refuses who may not submit for a vendor. */
    public void requireVendor(Caller caller, VendorId vendor) {
        require(caller, vendor, VendorRole.PUBLISHER);
    }

    /** Refuses who does not do this for a vendor. */
    public void require(Caller caller, VendorId vendor, VendorRole role) {
        if (!holds(caller, vendor, role)) {
            caller.require(SUBMIT + vendor);
        }
    }

    /** Tells who sees what is a vendor's. */
    public boolean actsFor(Caller caller, VendorId vendor) {
        return holds(caller, vendor, VendorRole.VIEWER);
    }

    /** Tells whether the caller does this for a vendor. */
    public boolean holds(Caller caller, VendorId vendor, VendorRole role) {
        return granted(caller, vendor) || memberships(caller).stream()
                .anyMatch(member -> member.vendor().equals(vendor) && member.role().covers(role));
    }

    /** Tells whether the platform itself lets the caller act for a vendor. */
    public boolean granted(Caller caller, VendorId vendor) {
        return !anonymous(caller) && caller.may(SUBMIT + vendor);
    }

    /** Gives what the caller is to all vendors. */
    public List<Member> memberships(Caller caller) {
        return account(caller).map(members::memberships).orElse(List.of());
    }

    /** Gives whom a caller is a member as; empty for those who come in by another app. */
    private Optional<Account> account(Caller caller) {
        if (anonymous(caller) || caller.actor().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Account.of(caller))
                .filter(account -> account.person().isEmpty() || caller.client().filter(doors::contains).isPresent());
    }

    /** Refuses who may not decide on releases. */
    public void requireApprover(Caller caller) {
        caller.require("release:approve:" + city);
    }

    /** Tells who may decide on releases. */
    public boolean approves(Caller caller) {
        return !anonymous(caller) && caller.may("release:approve:" + city);
    }

    /** Refuses who may not register vendors. */
    public void requireVendorAdmin(Caller caller) {
        caller.require("vendor:manage:" + city);
    }

    /** Tells who may register vendors. */
    public boolean managesVendors(Caller caller) {
        return !anonymous(caller) && caller.may("vendor:manage:" + city);
    }

    /** Tells who has not signed in. */
    public boolean anonymous(Caller caller) {
        return caller.person().isEmpty() && caller.client().isEmpty();
    }
}
