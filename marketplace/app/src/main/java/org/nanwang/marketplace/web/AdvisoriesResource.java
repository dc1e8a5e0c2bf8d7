package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.nanwang.marketplace.supply.Affected;
import org.nanwang.marketplace.supply.Kind;
import org.nanwang.marketplace.supply.SupplyBook;
import org.nanwang.marketplace.web.KnowledgeShelf.ListView;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;

/** Known weaknesses of packages, and the releases that have them. */
@Path("/advisories")
@Produces(MediaType.APPLICATION_JSON)
public final class AdvisoriesResource {

    private final KnowledgeShelf shelf;
    private final SupplyBook book;
    private final Machines machines;

    /** Serves what the shelf holds and the book shows. */
    public AdvisoriesResource(KnowledgeShelf shelf, SupplyBook book, Machines machines) {
        this.shelf = shelf;
        this.book = book;
        this.machines = machines;
    }

    /** Puts a list in the place of the one before: the zip of an ecosystem as OSV publishes it, or records as JSON. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public ListView put(InputStream body, @Context Caller caller) {
        return shelf.put(Kind.ADVISORIES, body, caller);
    }

    /** Lists which there were, the newest first: it is the one that counts. */
    @GET
    public Page<ListView> list(@BeanParam PageParameters page, @Context HttpHeaders headers, @Context Caller caller) {
        return shelf.list(Kind.ADVISORIES, page, machines.caller(headers, caller));
    }

    /** Lists releases of which more is known than when they were judged. */
    @GET
    @Path("/affected")
    public Page<AffectedView> affected(
            @BeanParam PageParameters page, @Context HttpHeaders headers, @Context Caller caller) {
        int limit = page.limit();
        Locale language = new Reader(headers).language();
        return Page.of(book.affected(page.position(), limit + 1, machines.caller(headers, caller)), limit,
                affected -> AffectedView.of(affected, language), Affected::position);
    }

    /**
     * A release of which more is known than when it was judged.
     *
     * @param standing where it stands in the catalogue; empty if it is not in there
     */
    public record AffectedView(AppId app, ReleaseVersion version, String vendor, String status, String standing,
            List<WeaknessView> weaknesses) {

        static AffectedView of(Affected affected, Locale language) {
            return new AffectedView(affected.release().app(), affected.release().version(), affected.vendor(),
                    affected.status(), affected.standing(), WeaknessView.of(affected.weaknesses(), language));
        }
    }
}
