package org.nanwang.kernel.identity.registration;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.minidev.json.JSONObject;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.client.Registrar;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;

/** Registration of clients by program (RFC 7591), and what they do with it later (RFC 7592). For admins only. */
@Path("register")
@Produces(MediaType.APPLICATION_JSON)
public final class RegisterResource {

    private static final int LONGEST = 64_000;
    private static final String BEARER = "Bearer ";

    private final Registrations registrations;

    /** Registers with a registrar. */
    public RegisterResource(Clients clients, Registrar registrar, Callers callers, AccessTokens tokens) {
        this.registrations = new Registrations(clients, registrar, callers, tokens);
    }

    /** Something asked for by who bears a token. */
    @FunctionalInterface
    private interface Work {
        Response.ResponseBuilder run(String bearer) throws GeneralException;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, bearer -> Response.status(Response.Status.CREATED)
                .entity(registrations.create(bearer, json(body))));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, bearer -> Response.ok(registrations.find(bearer, id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("id") String id, InputStream body,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, bearer -> Response.ok(registrations.replace(bearer, id, json(body))));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, bearer -> {
            registrations.remove(bearer, id);
            return Response.noContent();
        });
    }

    private static Response answer(String authorization, Work work) {
        try {
            if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw new GeneralException(BearerTokenError.MISSING_TOKEN);
            }
            return work.run(authorization.substring(BEARER.length()).strip()).header("Cache-Control", "no-store").build();
        } catch (GeneralException e) {
            return refused(e.getErrorObject());
        } catch (Refusal e) {
            return refused(error(e));
        }
    }

    private static Response refused(ErrorObject error) {
        Response.ResponseBuilder response = Response.status(error.getHTTPStatusCode()).header("Cache-Control", "no-store");
        if (error instanceof BearerTokenError token) {
            return response.header(HttpHeaders.WWW_AUTHENTICATE, token.toWWWAuthenticateHeader()).build();
        }
        return response.entity(error.toJSONObject()).build();
    }

    /** RFC 7591, 3.2.2; a client that is not there is told like a token that is not good: RFC 7592, 2. */
    private static ErrorObject error(Refusal refusal) {
        Kind kind = refusal.code().kind();
        if (kind == Kind.SIGN_IN || refusal.code() == IdentityError.ACCOUNT_UNKNOWN) {
            return BearerTokenError.INVALID_TOKEN;
        }
        String why = ErrorObject.removeIllegalChars(refusal.getMessage());
        if (kind == Kind.PERMISSION) {
            return new ErrorObject("insufficient_scope", why, 403);
        }
        return (refusal.code() == IdentityError.REDIRECT_UNFIT ? RegistrationError.INVALID_REDIRECT_URI
                : RegistrationError.INVALID_CLIENT_METADATA).setDescription(why);
    }

    private static JSONObject json(InputStream body) throws GeneralException {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new GeneralException(RegistrationError.INVALID_CLIENT_METADATA.appendDescription(": too long"));
            }
            return JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | ParseException e) {
            throw new GeneralException(e.getMessage(),
                    RegistrationError.INVALID_CLIENT_METADATA.appendDescription(": not a JSON object"), e);
        }
    }
}
