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
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Accounts of people, for platform admins. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private final Accounts accounts;
    private final AccountList list;
    private final Passwords passwords;
    private final String city;

    /** Serves for a city. */
    public AccountsResource(Accounts accounts, Directory directory, Passwords passwords, String city) {
        this.accounts = accounts;
        this.list = new AccountList(directory);
        this.passwords = passwords;
        this.city = city;
    }

    /** A new account. */
    public record NewAccount(String name, String password, List<String> roles, List<String> permissions) {
    }

    @GET
    public AccountList.AccountPage list(
            @QueryParam("limit") String limit, @QueryParam("after") String after, @Context Caller caller) {
        caller.require("account:read:" + city);
        return list.page(Account.Kind.PERSON, limit, after);
    }

    @POST
    public Response create(NewAccount body, @Context Caller caller) {
        caller.require("account:create:" + city);
        NewAccount asked = Body.present(body, "name");
        Account account = accounts.draft(Account.Kind.PERSON, Body.present(asked.name(), "name"),
                Body.list(asked.roles()), Body.list(asked.permissions()));
        String hash = passwords.hash(Body.present(asked.password(), "password"));
        accounts.add(caller.name(), account, Optional.of(hash));
        return Response.created(URI.create("/platform/accounts/" + account.name()))
                .entity(AccountList.AccountItem.of(account)).build();
    }

    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name, @Context Caller caller) {
        caller.require("account:remove:" + city);
        if (name.equals(caller.name())) {
            throw new Refusal(IdentityError.ACCOUNT_OWN, name);
        }
        accounts.remove(caller.name(), Account.Kind.PERSON, name);
    }
}
