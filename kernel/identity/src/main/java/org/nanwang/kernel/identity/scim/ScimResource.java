package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Users and groups of one region, for its own directory. */
@Path("{region}/{type:Users|Groups}")
@Produces({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public final class ScimResource {

    private final Map<String, Resources> types;
    private final Desks desks;

    ScimResource(Map<String, Resources> types, Desks desks) {
        this.types = types;
        this.desks = desks;
    }

    @GET
    public Response search(@PathParam("region") String region, @PathParam("type") String type, @Context UriInfo address,
            @Context HttpHeaders headers, @Context Caller caller) {
        Search.Query query = name -> Optional.ofNullable(address.getQueryParameters().getFirst(name));
        return Answers.of(headers, () -> found(type, desks.open(region, caller), query));
    }

    @POST
    @Consumes({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Path(".search")
    public Response search(@PathParam("region") String region, @PathParam("type") String type, InputStream body,
            @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            Desk desk = desks.open(region, caller);
            return found(type, desk, Search.Query.of(Documents.read(body)));
        });
    }

    @POST
    @Consumes({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response create(@PathParam("region") String region, @PathParam("type") String type, InputStream body,
            @Context UriInfo address, @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            Desk desk = desks.open(region, caller);
            return Answers.resource(201, types.get(type).create(desk, Documents.read(body)), attributes(address));
        });
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("region") String region, @PathParam("type") String type, @PathParam("id") String id,
            @Context UriInfo address, @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            Attributes attributes = attributes(address);
            ObjectNode found = types.get(type).find(desks.open(region, caller), id, Attributes.all())
                    .orElseThrow(() -> new Refusal(ScimError.RESOURCE_UNKNOWN, id));
            String version = found.at("/meta/version").asText();
            return version.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                    ? Response.notModified().header(HttpHeaders.ETAG, version).build()
                    : Answers.resource(200, found, attributes);
        });
    }

    @PUT
    @Consumes({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Path("{id}")
    public Response replace(@PathParam("region") String region, @PathParam("type") String type, @PathParam("id") String id,
            InputStream body, @Context UriInfo address, @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            Desk desk = desks.open(region, caller);
            ObjectNode document = Documents.read(body);
            return Answers.resource(200, types.get(type).change(desk, id, version(headers), before -> document.deepCopy()),
                    attributes(address));
        });
    }

    @PATCH
    @Consumes({Answers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Path("{id}")
    public Response change(@PathParam("region") String region, @PathParam("type") String type, @PathParam("id") String id,
            InputStream body, @Context UriInfo address, @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            Desk desk = desks.open(region, caller);
            ObjectNode message = Documents.read(body);
            Resources resources = types.get(type);
            Patch patch = new Patch(resources.shape());
            return Answers.resource(200, resources.change(desk, id, version(headers),
                    before -> patch.apply(before, message)), attributes(address));
        });
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("region") String region, @PathParam("type") String type, @PathParam("id") String id,
            @Context HttpHeaders headers, @Context Caller caller) {
        return Answers.of(headers, () -> {
            types.get(type).remove(desks.open(region, caller), id, version(headers));
            return Response.noContent().build();
        });
    }

    private Response found(String type, Desk desk, Search.Query query) {
        Search search = Search.of(query);
        Search.Found found = types.get(type).search(desk, search, Attributes.of(query));
        return Answers.ok(Answers.list(found.total(), search.startIndex(), found.resources()));
    }

    private static Attributes attributes(UriInfo address) {
        return Attributes.of(name -> Optional.ofNullable(address.getQueryParameters().getFirst(name)));
    }

    private static Optional<String> version(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH));
    }
}
