package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.MemberDesk;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** Who acts for a vendor. */
@Path("/vendors/{vendor}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MembersResource {

    private final MemberDesk desk;
    private final Audit audit;

    /** Serves what the desk keeps. */
    public MembersResource(MemberDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Lists members by account. */
    @GET
    public Page<MemberView> list(@PathParam("vendor") String vendor, @Context Caller caller) {
        return new Page<>(desk.list(new VendorId(vendor), caller).stream().map(MemberView::of).toList(), Optional.empty());
    }

    /** Adds a member, or gives a known one another role. */
    @PUT
    @Path("/{account}")
    public MemberView put(@PathParam("vendor") String vendor, @PathParam("account") String account, NewMember member,
            @Context Caller caller) {
        VendorRole role = VendorRole.parse(member == null || member.role() == null ? "" : member.role());
        MemberView view = MemberView.of(desk.put(new VendorId(vendor), account, role, caller));
        audit.record(caller, "member:put", vendor + " " + account, Map.of(), Map.of("role", view.role()));
        return view;
    }

    /** Removes a member. */
    @DELETE
    @Path("/{account}")
    public void remove(
            @PathParam("vendor") String vendor, @PathParam("account") String account, @Context Caller caller) {
        desk.remove(new VendorId(vendor), account, caller);
        audit.record(caller, "member:remove", vendor + " " + account, Map.of(), Map.of());
    }

    /** A member as it is shown. */
    public record MemberView(String account, String role, Instant addedAt, String addedBy) {

        static MemberView of(Member member) {
            return new MemberView(member.account().name(), member.role().toString(), member.at(), member.by());
        }
    }

    /** The body of a membership: owner, publisher or viewer. */
    public record NewMember(String role) {
    }
}
