package org.nanwang.kernel.identity.organisation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Organisations and who acts for them, for the admins of their regions. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationsResource {

    private final Organisations organisations;
    private final OrganisationStore store;
    private final Border border;

    /** Serves organisations. */
    public OrganisationsResource(Organisations organisations, OrganisationStore store, Border border) {
        this.organisations = organisations;
        this.store = store;
        this.border = border;
    }

    /** As what somebody acts. */
    public record NewPosition(String position) {
    }

    @GET
    public Paging.Page<Organisation> list(@QueryParam("region") String region, @QueryParam("below") boolean below,
            @QueryParam("limit") String limit, @QueryParam("after") String after, @Context Caller caller) {
        int size = Paging.limit(limit);
        String[] cursor = Paging.cursor(after);
        return Paging.page(store.list(new ListQuery(border.homes(caller, "organisation:read", region, below), cursor[0],
                cursor[1], size + 1)), size, one -> one, one -> Paging.cursor(one.name(), one.id()));
    }

    @POST
    public Response add(Organisations.Form body, @Context Caller caller) {
        Organisation made = organisations.add(caller, Body.present(body, "name"));
        return Response.created(URI.create("/platform/organisations/" + made.id())).entity(made).build();
    }

    @GET
    @Path("{id}")
    public Organisation one(@PathParam("id") String id, @Context Caller caller) {
        return organisations.find(caller, id);
    }

    @PATCH
    @Path("{id}")
    public Organisation change(@PathParam("id") String id, Organisations.Form body, @Context Caller caller) {
        return organisations.change(caller, id, Body.present(body, "name"));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context Caller caller) {
        organisations.remove(caller, id);
    }

    @GET
    @Path("{id}/members")
    public Paging.Page<Belonging> members(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("after") String after, @Context Caller caller) {
        organisations.find(caller, id);
        int size = Paging.limit(limit);
        return Belonging.page(store.members(id, after == null ? "" : after, size + 1), size, caller);
    }

    @PUT
    @Path("{id}/members/{name}")
    public void join(@PathParam("id") String id, @PathParam("name") String name, NewPosition body,
            @Context Caller caller) {
        organisations.join(caller, id, name, position(Body.present(Body.present(body, "position").position(), "position")));
    }

    @DELETE
    @Path("{id}/members/{name}")
    public void leave(@PathParam("id") String id, @PathParam("name") String name, @Context Caller caller) {
        organisations.leave(caller, id, name);
    }

    private static Member.Position position(String text) {
        try {
            return Member.Position.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.WORD_UNFIT, text, "LEGAL_REPRESENTATIVE, AGENT, MEMBER");
        }
    }
}
