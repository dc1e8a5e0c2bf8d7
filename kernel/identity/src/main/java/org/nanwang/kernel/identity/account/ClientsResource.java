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
import java.util.Set;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** OAuth 2.0 clients: cameras, vendors' servers. For the admins of their regions. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClientsResource {

    private final Accounts accounts;
    private final AccountList list;
    private final ClientBorder clients;
    private final Border border;
    private final Secrets secrets = new Secrets();

    /** Serves a directory. */
    public ClientsResource(Accounts accounts, Directory directory, Border border, Granting granting) {
        this.accounts = accounts;
        this.list = new AccountList(directory);
        this.clients = new ClientBorder(directory, border, granting);
        this.border = border;
    }

    /** A new client. */
    public record NewClient(String id, List<String> roles, List<String> permissions, String region) {

        /** Describes a client whose home is that of who makes it. */
        public NewClient(String id, List<String> roles, List<String> permissions) {
            this(id, roles, permissions, null);
        }
    }

    /** A client and its secret, shown this once. */
    public record MadeClient(String id, String secret) {
    }

    @GET
    public Paging.Page<AccountList.AccountItem> list(@QueryParam("region") String region,
            @QueryParam("below") boolean below, @QueryParam("limit") String limit, @QueryParam("after") String after,
            @Context Caller caller) {
        return list.page(border.homes(caller, "client:read", region, below), limit, after);
    }

    @POST
    public Response create(NewClient body, @Context Caller caller) {
        NewClient asked = Body.present(body, "id");
        String id = Body.present(asked.id(), "id");
        RegionCode home = border.home(caller, asked.region());
        Account client = border.watch(caller, "client:create", id, Optional.of(home), () -> {
            caller.require("client:create:" + home);
            Account draft = accounts.draft(Account.Kind.CLIENT, id, Body.list(asked.roles()),
                    Body.list(asked.permissions())).movedTo(home);
            clients.granting().requireChange(caller, Powers.own(Set.of(), Set.of()), draft.powers());
            return draft;
        });
        String secret = secrets.clientSecret();
        accounts.add(caller.name(), client, Optional.of(Secrets.digest(secret)));
        return Response.created(URI.create("/platform/clients/" + id)).entity(new MadeClient(id, secret)).build();
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context Caller caller) {
        clients.require(caller, "client:remove", id);
        accounts.remove(caller.name(), Account.Kind.CLIENT, id, found -> clients.requireAt(caller, "client:remove", found));
    }
}
