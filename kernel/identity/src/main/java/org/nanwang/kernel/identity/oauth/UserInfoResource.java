package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.token.VerifiedToken;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.sdk.error.Refusal;

/** Tells a client about the person it acts for (OpenID Connect Core, 5.3). */
@Path("userinfo")
@Produces(MediaType.APPLICATION_JSON)
public final class UserInfoResource {

    static final String PATH = "/oauth2/userinfo";
    private static final String BEARER = "Bearer ";

    private final VerifiedTokens verified;
    private final PersonClaims persons;

    UserInfoResource(VerifiedTokens verified, PersonClaims persons) {
        this.verified = verified;
        this.persons = persons;
    }

    @GET
    public Response get(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return refused(401, "");
        }
        try {
            return told(verified.verify(authorization.substring(BEARER.length()).strip(), PATH));
        } catch (Refusal e) {
            return refused(401, " error=\"invalid_token\"");
        }
    }

    @POST
    public Response post(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return get(authorization);
    }

    private Response told(VerifiedToken token) {
        Extent extent = new Extent(token.scope(), List.of());
        if (!extent.has(TokenMint.OPENID)) {
            return refused(403, " error=\"insufficient_scope\", scope=\"openid\"");
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", token.subject());
        claims.putAll(persons.all(token.subject(), extent, token.client()));
        return Response.ok(claims).header("Cache-Control", "no-store").build();
    }

    private static Response refused(int status, String error) {
        return Response.status(status).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"nanwang\"" + (error.isEmpty()
                ? "" : "," + error)).build();
    }
}
