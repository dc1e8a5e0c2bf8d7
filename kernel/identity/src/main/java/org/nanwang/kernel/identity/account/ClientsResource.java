package org.nanwang.kernel.identity.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.people.Caller;

/** OAuth 2.0 clients: cameras, vendors' servers. For platform admins. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClientsResource {

    private final Accounts accounts;
    private final AccountList list;
    private final Secrets secrets = new Secrets();
    private final String city;

    /** Serves for a city. */
    public ClientsResource(Accounts accounts, Directory directory, String city) {
        this.accounts = accounts;
        this.list = new AccountList(directory);
        this.city = city;
    }

    /** A new client. */
    public record NewClient(String id, List<String> roles, List<String> permissions) {
    }

    /** A client and its secret, shown this once. */
    public record MadeClient(String id, String secret) {
    }

    @GET
    public AccountList.AccountPage list(
            @QueryParam("limit") String limit, @QueryParam("after") String after, @Context Caller caller) {
        caller.require("client:read:" + city);
        return list.page(Account.Kind.CLIENT, limit, after);
    }

    @POST
    public Response create(NewClient body, @Context Caller caller) {
        caller.require("client:create:" + city);
        NewClient asked = Body.present(body, "id");
        Account client = accounts.draft(Account.Kind.CLIENT, Body.present(asked.id(), "id"), Body.list(asked.roles()),
                Body.list(asked.permissions()));
        String secret = secrets.clientSecret();
        accounts.add(caller.name(), client, Optional.of(Secrets.digest(secret)));
        return Response.created(URI.create("/platform/clients/" + client.name()))
                .entity(new MadeClient(client.name(), secret)).build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context Caller caller) {
        caller.require("client:remove:" + city);
        accounts.remove(caller.name(), Account.Kind.CLIENT, id);
    }
}
