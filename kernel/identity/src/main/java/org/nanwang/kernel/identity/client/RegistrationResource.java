package org.nanwang.kernel.identity.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.nanwang.kernel.identity.account.ClientBorder;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** What a client may do in the protocol. For the admins of its region. */
@Path("clients/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegistrationResource {

    private final Registrar registrar;
    private final ClientBorder border;

    /** Serves registrations. */
    public RegistrationResource(Registrar registrar, ClientBorder border) {
        this.registrar = registrar;
        this.border = border;
    }

    @GET
    public Registration get(@PathParam("id") String id, @Context Caller caller) {
        border.require(caller, "client:read", id);
        return registrar.find(id);
    }

    @PUT
    public Registration put(@PathParam("id") String id, Registration registration, @Context Caller caller) {
        requireAtHome(caller, border.require(caller, "client:create", id).region(), registration);
        return registrar.register(caller.name(), id, registration);
    }

    /** Who does not administer clients everywhere makes none whose name or tokens reach beyond its home. */
    private static void requireAtHome(Caller caller, RegionCode home, Registration asked) {
        if (asked == null || caller.may("client:create:*")) {
            return;
        }
        List<String> audiences = Registration.present(asked.audiences());
        boolean here = asked.region() == null || asked.region().equals(home.value());
        if (!here || audiences.isEmpty() || !audiences.stream().allMatch(path -> path != null && path.startsWith("/" + home + "/"))) {
            throw new Refusal(IdentityError.CLIENT_BEYOND, home);
        }
    }
}
