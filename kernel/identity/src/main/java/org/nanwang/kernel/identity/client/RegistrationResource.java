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

/** What a client may do in the protocol. For the admins of its region. */
@Path("clients/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegistrationResource {

    private final Registrar registrar;

    /** Serves what a registrar does. */
    public RegistrationResource(Registrar registrar) {
        this.registrar = registrar;
    }

    @GET
    public Registration get(@PathParam("id") String id, @Context Caller caller) {
        return registrar.find(caller, id);
    }

    @PUT
    public Registration put(@PathParam("id") String id, Registration registration, @Context Caller caller) {
        return registrar.register(caller, id, registration);
    }
}
