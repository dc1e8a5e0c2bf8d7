package org.nanwang.kernel.apps.resource;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** Tells everyone which apps a region has. */
@Path("/regions/{code}/apps")
@Produces(MediaType.APPLICATION_JSON)
public final class RegionAppsResource {
    private final Regions regions;
    private final RouteTable routes;

    /** Reads what serves from the routes. */
    public RegionAppsResource(Regions regions, RouteTable routes) {
        this.regions = regions;
        this.routes = routes;
    }

    /** Lists the apps that serve a region now, by installation. */
    @GET
    public Page<ServingApp> list(@PathParam("code") String code, @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") String limit) {
        Region region = regions.require(Parse.required("code", code, RegionCode::new));
        int size = Parse.limit(limit);
        List<ServingApp> found = routes.serving().stream().map(Served::app)
                .filter(app -> app.region().code().equals(region.code())).map(ServingApp::of)
                .filter(app -> app.installation().toString().compareTo(after) > 0).limit(size + 1L).toList();
        return Page.of(found, size, ServingApp::installation);
    }
}
