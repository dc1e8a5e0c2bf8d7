package org.nanwang.kernel.identity.token;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** The addresses below {@code /oauth2}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OAuthResource {

    private final TokenEndpoint endpoint;
    private final AccessTokens tokens;

    /** Serves these. */
    public OAuthResource(TokenEndpoint endpoint, AccessTokens tokens) {
        this.endpoint = endpoint;
        this.tokens = tokens;
    }

    /** Gives a token, or an error as RFC 6749 words it. */
    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return response(endpoint.answer(http(form, authorization), request.getRemoteAddr()).toHTTPResponse());
    }

    /** Gives the public keys that verify tokens. */
    @GET
    @Path("jwks")
    public Map<String, Object> keys() {
        return tokens.publicKeys().toJSONObject(true);
    }

    private HTTPRequest http(MultivaluedMap<String, String> form, String authorization) {
        HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, URI.create(tokens.issuer() + "/oauth2/token"));
        http.setEntityContentType(com.nimbusds.common.contenttype.ContentType.APPLICATION_URLENCODED);
        http.setAuthorization(authorization);
        http.setBody(URLUtils.serializeParameters(form));
        return http;
    }

    private static Response response(HTTPResponse http) {
        try {
            Response.ResponseBuilder response = Response.status(http.getStatusCode()).entity(http.getBodyAsJSONObject());
            http.getHeaderMap().forEach((name, values) -> {
                if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                    values.forEach(value -> response.header(name, value));
                }
            });
            if (http.getStatusCode() == 429 || http.getStatusCode() == 503) {
                response.header(HttpHeaders.RETRY_AFTER, http.getStatusCode() == 429 ? 60 : 3);
            }
            if (http.getStatusCode() == 401) {
                response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"nanwang\"");
            }
            return response.type(MediaType.APPLICATION_JSON_TYPE).build();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
