package org.nanwang.kernel.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The set-up of a production node, once. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SetupResource {

    private final Setup setup;

    /** Serves a set-up. */
    public SetupResource(Setup setup) {
        this.setup = setup;
    }

    /** The code as printed at start, and the first admin. */
    public record Request(String code, String account, String password) {
    }

    @POST
    public Response complete(Request body, @Context HttpServletRequest request) {
        Request asked = Body.present(body, "code");
        String name = Body.present(asked.account(), "account");
        setup.complete(Body.present(asked.code(), "code"), name, Body.present(asked.password(), "password"),
                request.getRemoteAddr());
        return Response.created(URI.create("/platform/accounts/" + name)).build();
    }
}
