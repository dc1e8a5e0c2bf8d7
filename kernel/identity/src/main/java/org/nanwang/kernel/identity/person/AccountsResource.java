package org.nanwang.kernel.identity.person;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.RealNameLevel;

/** Accounts of people, for the admins of their regions. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private final People people;
    private final PersonStore store;
    private final Border border;
    private final Granting granting;

    /** Serves people. */
    public AccountsResource(People people, PersonStore store, Border border, Granting granting) {
        this.people = people;
        this.store = store;
        this.border = border;
        this.granting = granting;
    }

    /** Powers to give. */
    public record NewPowers(List<String> roles, List<String> permissions) {
    }

    /** A password to set. */
    public record NewPassword(String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** How sure the city is. */
    public record NewLevel(Integer level) {
    }

    @GET
    public Paging.Page<PersonView> list(@QueryParam("region") String region, @QueryParam("below") boolean below,
            @QueryParam("prefix") @DefaultValue("") String prefix, @QueryParam("role") String role,
            @QueryParam("limit") String limit, @QueryParam("after") @DefaultValue("") String after, @Context Caller caller) {
        int size = Paging.limit(limit);
        PersonQuery query = new PersonQuery(border.homes(caller, "account:read", region, below), prefix,
                Optional.ofNullable(role).map(Role::parse), after, size + 1);
        return Paging.page(store.list(query), size, PersonView::of, Person::name);
    }

    @POST
    public Response create(NewPerson body, @Context Caller caller) {
        Body.present(Body.present(body, "name").name(), "name");
        Person person = people.add(caller, body);
        return Response.created(URI.create("/platform/accounts/" + person.name())).entity(PersonView.of(person)).build();
    }

    @GET
    @Path("{name}")
    public PersonDetail one(@PathParam("name") String name, @QueryParam("personal") @DefaultValue("masked") String personal,
            @Context Caller caller) {
        Person person = people.find(caller, name);
        return PersonDetail.of(person, granting.unknown(person.account()),
                people.personal(caller, person, personal.equals("open")));
    }

    @PATCH
    @Path("{name}")
    public PersonView change(@PathParam("name") String name, PersonChange body, @Context Caller caller) {
        return PersonView.of(people.change(caller, name, Body.present(body, "displayName")));
    }

    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name, @Context Caller caller) {
        people.remove(caller, name);
    }

    @PUT
    @Path("{name}/roles")
    public PersonView give(@PathParam("name") String name, NewPowers body, @Context Caller caller) {
        NewPowers asked = Body.present(body, "roles");
        return PersonView.of(people.give(caller, name, Body.present(asked.roles(), "roles"), asked.permissions()));
    }

    @PUT
    @Path("{name}/password")
    public void resetPassword(@PathParam("name") String name, NewPassword body, @Context Caller caller) {
        people.resetPassword(caller, name, Body.present(Body.present(body, "password").password(), "password"));
    }

    @PUT
    @Path("{name}/real-name-level")
    public PersonView verify(@PathParam("name") String name, NewLevel body, @Context Caller caller) {
        int number = Body.present(Body.present(body, "level").level(), "level");
        if (number < 0 || number > RealNameLevel.STRONG.number()) {
            throw new Refusal(IdentityError.LEVEL_UNFIT, number);
        }
        return PersonView.of(people.verify(caller, name, RealNameLevel.of(number)));
    }
}
