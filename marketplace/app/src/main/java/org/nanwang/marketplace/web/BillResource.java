package org.nanwang.marketplace.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.supply.SupplyBook;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;

/** What a release is made of. */
@Path("/releases/{app}/{version}/bill-of-materials")
@Produces({"application/vnd.cyclonedx+json", MediaType.APPLICATION_JSON})
public final class BillResource {

    private final Catalogue catalogue;
    private final SupplyBook book;
    private final Machines machines;

    /** Serves what the book shows of releases in the catalogue. */
    public BillResource(Catalogue catalogue, SupplyBook book, Machines machines) {
        this.catalogue = catalogue;
        this.book = book;
        this.machines = machines;
    }

    /** Gives its bill of materials: the one it brings, or else one made from its libraries. */
    @GET
    public Response bill(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            @Context HttpHeaders headers, @Context Caller caller) {
        Release release = catalogue.find(new ReleaseId(app, version), machines.caller(headers, caller));
        return Response.ok(book.bill(release.id()).getBytes(StandardCharsets.UTF_8)).build();
    }
}
