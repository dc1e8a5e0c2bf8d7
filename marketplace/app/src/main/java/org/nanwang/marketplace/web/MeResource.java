package org.nanwang.marketplace.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.people.Caller;

/** What whoever calls is to the marketplace, for pages that show no more than what can be done. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    private static final int ALL = 100_000;

    private final Rights rights;
    private final Vendors vendors;

    /** Tells by rights and a register. */
    public MeResource(Rights rights, Vendors vendors) {
        this.rights = rights;
        this.vendors = vendors;
    }

    /** Tells it. */
    @GET
    public Me me(@Context Caller caller) {
        rights.requireSignedIn(caller);
        List<Member> memberships = rights.memberships(caller);
        List<Acting> acting = vendors.list("", ALL).stream()
                .flatMap(vendor -> acting(vendor, memberships, caller).stream()).toList();
        return new Me(caller.name(), rights.approves(caller), rights.managesVendors(caller), acting);
    }

    private Optional<Acting> acting(Vendor vendor, List<Member> memberships, Caller caller) {
        Optional<VendorRole> role = rights.granted(caller, vendor.id()) ? Optional.of(VendorRole.OWNER)
                : memberships.stream().filter(member -> member.vendor().equals(vendor.id())).map(Member::role).findFirst();
        return role.map(held -> new Acting(vendor.id().value(), vendor.name(), held.toString()));
    }

    /**
     * Whoever calls.
     *
     * @param approver whether they decide on releases
     * @param vendorAdmin whether they decide on vendors
     * @param vendors whom they act for
     */
    public record Me(String account, boolean approver, boolean vendorAdmin, List<Acting> vendors) {
    }

    /**
     * A vendor that somebody acts for.
     *
     * @param role owner, publisher or viewer
     */
    public record Acting(String id, String name, String role) {
    }
}
