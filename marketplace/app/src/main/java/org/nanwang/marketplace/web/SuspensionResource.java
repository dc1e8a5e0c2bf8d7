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
import org.nanwang.marketplace.catalogue.SuspensionDesk;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.pack.catalogue.VendorEntry;
import org.nanwang.sdk.people.Caller;

/** Whether anything of a vendor may be installed. */
@Path("/vendors/{vendor}/suspension")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuspensionResource {

    private final SuspensionDesk desk;
    private final Audit audit;

    /** Serves what the desk decides. */
    public SuspensionResource(SuspensionDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Tells it to anybody. */
    @GET
    public SuspensionView show(@PathParam("vendor") String vendor) {
        return view(desk.of(new VendorId(vendor)));
    }

    /** Suspends a vendor. */
    @PUT
    public SuspensionView suspend(@PathParam("vendor") String vendor, Suspension wanted, @Context Caller caller) {
        String reason = wanted == null || wanted.reason() == null ? "" : wanted.reason();
        return changed("vendor:suspend", desk.change(new VendorId(vendor), true, reason, caller), caller);
    }

    /** Lets a vendor back. */
    @DELETE
    public SuspensionView end(@PathParam("vendor") String vendor, @Context Caller caller) {
        return changed("vendor:reinstate", desk.change(new VendorId(vendor), false, "", caller), caller);
    }

    private SuspensionView changed(String action, VendorEntry entry, Caller caller) {
        audit.record(caller, action, entry.vendor(), Map.of(), Map.of("reason", entry.reason()));
        return view(entry);
    }

    private static SuspensionView view(VendorEntry entry) {
        return new SuspensionView(entry.vendor(), entry.suspended(), entry.reason(), entry.at());
    }

    /** The body of a suspension. */
    public record Suspension(String reason) {
    }

    /** Whether a vendor is suspended, since when and why. */
    public record SuspensionView(String vendor, boolean suspended, String reason, Instant since) {
    }
}
