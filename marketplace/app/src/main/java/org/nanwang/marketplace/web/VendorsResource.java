package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.VendorDesk;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Vendors and their keys. */
@Path("/vendors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VendorsResource {

    private final VendorDesk desk;
    private final Audit audit;

    /** Serves what the desk registers. */
    public VendorsResource(VendorDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Registers a vendor. */
    @POST
    public Response register(NewVendor vendor, @Context Caller caller) {
        NewVendor asked = vendor == null ? new NewVendor("", "") : vendor;
        VendorView view = VendorView.of(desk.register(new VendorId(given(asked.id())), given(asked.name()), caller));
        audit.record(caller, "vendor:register", view.id(), Map.of(), Map.of("name", view.name()));
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    /** Lists vendors by id. */
    @GET
    public Page<VendorView> list(@BeanParam PageParameters page) {
        int limit = page.limit();
        return Page.of(desk.list(page.after(), limit + 1), limit, VendorView::of, vendor -> vendor.id());
    }

    /** Registers a key. */
    @POST
    @Path("/{vendor}/keys")
    public Response addKey(@PathParam("vendor") String vendor, NewKey key, @Context Caller caller) {
        KeyView view = KeyView.of(desk.addKey(new VendorId(vendor), key == null ? "" : given(key.publicKey()), caller));
        audit.record(caller, "key:register", vendor + " " + view.id(), Map.of(), Map.of());
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    /** Lists a vendor's keys, revoked ones too. */
    @GET
    @Path("/{vendor}/keys")
    public Page<KeyView> keys(@PathParam("vendor") String vendor, @Context Caller caller) {
        List<KeyView> keys = desk.keys(new VendorId(vendor), caller).stream().map(KeyView::of).toList();
        return new Page<>(keys, Optional.empty());
    }

    /**
     * Revokes a key for new submissions; earlier releases stay. When others have had it, the moment since when is given:
     * nodes refuse what came after it. A reason is shown to the vendor and to those who review.
     */
    @DELETE
    @Path("/{vendor}/keys/{key}")
    public KeyView revokeKey(
            @PathParam("vendor") String vendor, @PathParam("key") String key,
            @QueryParam("compromised-since") @DefaultValue("") String since,
            @QueryParam("reason") @DefaultValue("") String reason, @Context Caller caller) {
        KeyView view = KeyView.of(desk.revokeKey(new VendorId(vendor), key, moment(since), reason, caller));
        Map<String, String> told = new LinkedHashMap<>();
        view.compromisedSince().ifPresent(moment -> told.put("compromisedSince", moment.toString()));
        view.reason().ifPresent(why -> told.put("reason", why));
        audit.record(caller, "key:revoke", vendor + " " + view.id(), Map.of(), told);
        return view;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refusal(e, MarketplaceError.REVOCATION_MALFORMED, text);
        }
    }

    /** What a body leaves out is refused by the desk as empty. */
    private static String given(String value) {
        return value == null ? "" : value;
    }

    /** The body of a registration. */
    public record NewVendor(String id, String name) {
    }

    /** The body of a key's registration. */
    public record NewKey(String publicKey) {
    }
}
