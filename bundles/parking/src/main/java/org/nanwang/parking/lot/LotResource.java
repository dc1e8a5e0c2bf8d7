package org.nanwang.parking.lot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.input.Page;
import org.nanwang.parking.input.Paging;
import org.nanwang.parking.tariff.Tariffs;

/** Car parks over HTTP. */
@Path("lots")
@Tag(name = "lots", description = "Car parks, their free places and what they charge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LotResource {

    private static final int NEAREST = 10;

    private final Lots lots;
    private final Tariffs tariffs;

    /** Serves the region's car parks. */
    public LotResource(Lots lots, Tariffs tariffs) {
        this.lots = lots;
        this.tariffs = tariffs;
    }

    /** Lists car parks. */
    @GET
    @Operation(summary = "List car parks")
    public Page<LotView> list(
            @Parameter(description = "part of a name or an address, in either language")
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Paging paging = Paging.of(limit, after);
        return Page.of(lots.list(Check.clean("search", search.strip(), 80), paging), paging,
                state -> state.lot().code()).map(LotView::of);
    }

    /** Finds the nearest. */
    @GET
    @Path("nearest")
    @Operation(summary = "Find the nearest car parks with free places, the nearest first, as the crow flies")
    public Page<LotView> nearest(
            @Parameter(description = "WGS-84", required = true) @QueryParam("longitude") String longitude,
            @Parameter(description = "WGS-84", required = true) @QueryParam("latitude") String latitude,
            @Parameter(description = "10 unless told, at most 200") @QueryParam("limit") String limit) {
        Position asked = Position.checked(
                Check.decimal("longitude", longitude), Check.decimal("latitude", latitude));
        int most = Paging.limit(limit, NEAREST);
        List<LotView> nearest = lots.around(asked, most).stream()
                .map(state -> LotView.near(asked, state))
                .sorted(Comparator.comparing((LotView lot) -> lot.metres().orElseThrow()).thenComparing(LotView::code))
                .limit(most)
                .toList();
        return Page.whole(nearest);
    }

    /** Shows one. */
    @GET
    @Path("{lot}")
    @Operation(summary = "Show a car park")
    public LotView one(@PathParam("lot") String lot) {
        return LotView.of(lots.one(lot));
    }

    /** Makes or changes one. */
    @PUT
    @RolesAllowed("manager")
    @Path("{lot}")
    @Operation(summary = "Make or change a car park",
            description = "Another tariff holds for those who enter from now on. For managers.")
    public LotView save(@PathParam("lot") String code, LotBody body) {
        Lot lot = Check.body(body).checked(code);
        String tariff = Check.code("tariff", body.tariff());
        tariffs.require(tariff);
        lots.save(lot, tariff);
        return LotView.of(lots.one(code));
    }
}
