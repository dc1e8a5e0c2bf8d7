package org.nanwang.marketplace.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.supply.SupplyBook;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;

/** What has come to be known of a release. */
@Path("/releases/{app}/{version}/weaknesses")
@Produces(MediaType.APPLICATION_JSON)
public final class WeaknessesResource {

    private final Catalogue catalogue;
    private final SupplyBook book;
    private final Machines machines;

    /** Serves what the book shows of releases in the catalogue. */
    public WeaknessesResource(Catalogue catalogue, SupplyBook book, Machines machines) {
        this.catalogue = catalogue;
        this.book = book;
        this.machines = machines;
    }

    /** Lists what has come to be known since it was judged; to its vendor and to approvers. */
    @GET
    public List<WeaknessView> list(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            @Context HttpHeaders headers, @Context Caller caller) {
        Caller reader = machines.caller(headers, caller);
        Release release = catalogue.find(new ReleaseId(app, version), reader);
        return WeaknessView.of(book.weaknesses(release, reader), new Reader(headers).language());
    }
}
