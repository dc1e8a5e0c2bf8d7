package org.nanwang.kernel.identity.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.nanwang.sdk.people.Caller;

/** What a client may do in the protocol. For platform admins. */
@Path("clients/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegistrationResource {

    private final Registrar registrar;
    private final String city;

    /** Serves for a city. */
    public RegistrationResource(Registrar registrar, String city) {
        this.registrar = registrar;
        this.city = city;
    }

    @GET
    public Registration get(@PathParam("id") String id, @Context Caller caller) {
        caller.require("client:read:" + city);
        return registrar.find(id);
    }

    @PUT
    public Registration put(@PathParam("id") String id, Registration registration, @Context Caller caller) {
        caller.require("client:create:" + city);
        return registrar.register(caller.name(), id, registration);
    }
}
