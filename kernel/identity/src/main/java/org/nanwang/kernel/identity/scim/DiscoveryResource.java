package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;

/** What is offered, for whoever asks: it tells nothing of people. */
@Path("{region}/{what:ServiceProviderConfig|Schemas|ResourceTypes}")
@Produces({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public final class DiscoveryResource {

    private static final Map<String, String> LISTS = Map.of("Schemas", "schemas", "ResourceTypes", "resourceTypes");

    private final Discovery discovery = new Discovery();
    private final Desks desks;

    DiscoveryResource(Desks desks) {
        this.desks = desks;
    }

    @GET
    public Response list(
            @PathParam("region") String region, @PathParam("what") String what, @Context HttpHeaders headers) {
        return told(region, headers, base -> LISTS.containsKey(what)
                ? discovery.list(base, LISTS.get(what)) : discovery.configuration(base));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("region") String region, @PathParam("what") String what, @PathParam("id") String id,
            @Context HttpHeaders headers) {
        return told(region, headers, base -> discovery.find(base, LISTS.getOrDefault(what, what), id));
    }

    private Response told(String region, HttpHeaders headers, Function<String, JsonNode> what) {
        return Answers.of(headers, () -> Answers.ok(what.apply(desks.base(region))));
    }
}
