package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The token endpoint of RFC 6749. */
@Path("token")
@Produces(MediaType.APPLICATION_JSON)
public final class TokenResource {

    private final TokenEndpoint endpoint;

    TokenResource(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Gives tokens, or an error as RFC 6749 words it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return Wire.ask(endpoint.address(), form, authorization,
                http -> endpoint.answer(TokenRequest.parse(http), request.getRemoteAddr()).toHTTPResponse());
    }
}
