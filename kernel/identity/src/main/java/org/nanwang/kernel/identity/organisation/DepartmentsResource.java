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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** The departments of a region, their members and roles, for the region's admins. */
@Path("departments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DepartmentsResource {

    private final Departments departments;
    private final DepartmentStore store;
    private final Border border;

    /** Serves departments. */
    public DepartmentsResource(Departments departments, DepartmentStore store, Border border) {
        this.departments = departments;
        this.store = store;
        this.border = border;
    }

    /** Roles to give. */
    public record NewRoles(List<String> roles) {
    }

    /** A department as it is shown. */
    public record DepartmentView(String id, RegionCode region, Optional<String> parent, String name, List<String> roles,
            Optional<String> externalId, Instant createdAt, Instant updatedAt) {

        static DepartmentView of(Department one) {
            return new DepartmentView(one.id(), one.region(), one.parent(), one.name(),
                    one.roles().stream().map(Role::toString).sorted().toList(), one.externalId(), one.createdAt(),
                    one.updatedAt());
        }
    }

    @GET
    public Paging.Page<DepartmentView> list(@QueryParam("region") String region, @QueryParam("below") boolean below,
            @QueryParam("limit") String limit, @QueryParam("after") String after, @Context Caller caller) {
        int size = Paging.limit(limit);
        String[] cursor = Paging.cursor(after);
        return Paging.page(store.list(new ListQuery(border.homes(caller, "organisation:read", region, below), cursor[0],
                cursor[1], size + 1)), size, DepartmentView::of, one -> Paging.cursor(one.name(), one.id()));
    }

    @POST
    public Response add(Departments.Form body, @Context Caller caller) {
        Department made = departments.add(caller, Body.present(body, "name"));
        return Response.created(URI.create("/platform/departments/" + made.id())).entity(DepartmentView.of(made)).build();
    }

    @GET
    @Path("{id}")
    public DepartmentView one(@PathParam("id") String id, @Context Caller caller) {
        return DepartmentView.of(departments.find(caller, id));
    }

    @PATCH
    @Path("{id}")
    public DepartmentView change(@PathParam("id") String id, Departments.Form body, @Context Caller caller) {
        return DepartmentView.of(departments.change(caller, id, Body.present(body, "name")));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context Caller caller) {
        departments.remove(caller, id);
    }

    @PUT
    @Path("{id}/roles")
    public DepartmentView give(@PathParam("id") String id, NewRoles body, @Context Caller caller) {
        return DepartmentView.of(departments.give(caller, id,
                Body.list(Body.present(Body.present(body, "roles").roles(), "roles"))));
    }

    @GET
    @Path("{id}/members")
    public Paging.Page<Belonging> members(@PathParam("id") String id, @QueryParam("limit") String limit,
            @QueryParam("after") String after, @Context Caller caller) {
        departments.find(caller, id);
        int size = Paging.limit(limit);
        return Belonging.page(store.members(id, after == null ? "" : after, size + 1), size, caller);
    }

    @PUT
    @Path("{id}/members/{name}")
    public void join(@PathParam("id") String id, @PathParam("name") String name, @Context Caller caller) {
        departments.join(caller, id, name);
    }

    @DELETE
    @Path("{id}/members/{name}")
    public void leave(@PathParam("id") String id, @PathParam("name") String name, @Context Caller caller) {
        departments.leave(caller, id, name);
    }
}
