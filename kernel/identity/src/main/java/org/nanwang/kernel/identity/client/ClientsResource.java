package org.nanwang.kernel.identity.client;

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
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountQuery;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.sdk.people.Caller;

/** OAuth 2.0 clients: cameras, vendors' servers. For the admins of their regions. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClientsResource {

    private final Registrar registrar;
    private final Directory directory;
    private final Border border;

    /** Serves what a registrar does. */
    public ClientsResource(Registrar registrar, ClientBorder border) {
        this.registrar = registrar;
        this.directory = border.accounts().directory();
        this.border = border.border();
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
    public Paging.Page<ClientItem> list(@QueryParam("region") String region, @QueryParam("below") boolean below,
            @QueryParam("limit") String limit, @QueryParam("after") String after, @Context Caller caller) {
        int size = Paging.limit(limit);
        return Paging.page(directory.list(new AccountQuery(Account.Kind.CLIENT,
                border.homes(caller, ClientBorder.READ, region, below), after == null ? "" : after, size + 1)),
                size, ClientItem::of, Account::name);
    }

    @POST
    public Response create(NewClient body, @Context Caller caller) {
        MadeClient made = registrar.create(caller, body);
        return Response.created(URI.create("/platform/clients/" + made.id())).entity(made).build();
    }

    /** Removes a client; all its tokens end at once. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @Context Caller caller) {
        registrar.remove(caller, id);
    }
}
