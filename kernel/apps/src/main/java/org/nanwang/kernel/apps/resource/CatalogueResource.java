package org.nanwang.kernel.apps.resource;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.nanwang.kernel.apps.catalogue.CatalogueService;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** How far this node follows the marketplace's catalogue. */
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {
    private final CatalogueService catalogue;
    private final RegionCode city;
    private final Clock clock;

    /** Tells of a catalogue; {@code release:follow} of the city is needed to begin anew. */
    public CatalogueResource(CatalogueService catalogue, RegionCode city, Clock clock) {
        this.catalogue = catalogue;
        this.city = city;
        this.clock = clock;
    }

    /** Tells how far it is followed and what keeps this node from following. */
    @GET
    public CatalogueView show(@Context Caller caller, @Context HttpHeaders headers) {
        caller.require("installation:read:" + city);
        return view(headers);
    }

    /** Gives up what is known and begins anew: for a marketplace that was restored from a backup. */
    @DELETE
    public CatalogueView forget(@Context Caller caller, @Context HttpHeaders headers) {
        caller.require("release:follow:" + city);
        catalogue.forget(caller.name());
        return view(headers);
    }

    private CatalogueView view(HttpHeaders headers) {
        Locale language = headers.getAcceptableLanguages().get(0);
        return CatalogueView.of(catalogue, clock.instant(), language);
    }
}
