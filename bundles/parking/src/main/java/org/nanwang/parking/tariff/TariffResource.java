package org.nanwang.parking.tariff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.input.Page;
import org.nanwang.parking.input.Paging;

/** Tariffs over HTTP. */
@Path("tariffs")
@Tag(name = "tariffs", description = "What parking costs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TariffResource {

    private final Tariffs tariffs;

    /** Serves the region's tariffs. */
    public TariffResource(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** Lists codes. */
    @GET
    @Operation(summary = "List the codes of all tariffs")
    public Page<String> codes(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        Paging paging = Paging.of(limit, after);
        return Page.of(tariffs.codes(paging), paging, code -> code);
    }

    /** Lists versions. */
    @GET
    @Path("{tariff}/versions")
    @Operation(summary = "List a tariff's versions, the oldest first")
    public Page<TariffView> versions(@PathParam("tariff") String tariff) {
        List<TariffVersion> versions = tariffs.versions(tariff);
        return Page.whole(versions.stream().map(TariffView::of).toList());
    }

    /** Publishes a version. */
    @PUT
    @RolesAllowed("manager")
    @Path("{tariff}/versions/{version: \\d{1,6}}")
    @Operation(summary = "Publish the next version of a tariff",
            description = "Version 1 makes the tariff. A later one must be valid from a time that is still to come. "
                    + "Publishing the same again changes nothing. For managers.")
    public TariffView publish(@PathParam("tariff") String tariff, @PathParam("version") int number, TariffView body) {
        Check.number("version", number, 1, 100_000);
        TariffVersion version = Check.body(body).checked(tariff, number);
        tariffs.publish(version);
        return TariffView.of(version);
    }
}
