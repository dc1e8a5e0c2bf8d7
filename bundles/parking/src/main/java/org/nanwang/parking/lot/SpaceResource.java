package org.nanwang.parking.lot;

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
import org.nanwang.parking.input.Check;
import org.nanwang.parking.input.Page;
import org.nanwang.parking.input.Paging;

/** Places of a car park over HTTP. */
@Path("lots/{lot}/spaces")
@Tag(name = "spaces", description = "Single places of a car park")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SpaceResource {

    private final Lots lots;
    private final Spaces spaces;

    /** Serves the places of the region's car parks. */
    public SpaceResource(Lots lots, Spaces spaces) {
        this.lots = lots;
        this.spaces = spaces;
    }

    /** Lists places. */
    @GET
    @Operation(summary = "List a car park's places")
    public Page<Space> list(@PathParam("lot") String lot, @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Paging paging = Paging.of(limit, after);
        return Page.of(spaces.list(lots.one(lot).lot().code(), paging), paging, Space::number);
    }

    /** Makes or changes a place. */
    @PUT
    @RolesAllowed("manager")
    @Path("{number}")
    @Operation(summary = "Make or change a place", description = "For managers.")
    public Space save(@PathParam("lot") String lot, @PathParam("number") String number, Space body) {
        Space space = Check.body(body).checked(number);
        spaces.save(lots.one(lot).lot().code(), space);
        return space;
    }
}
