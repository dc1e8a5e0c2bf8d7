package org.nanwang.kernel.identity.token;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The addresses below {@code /.well-known}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class WellKnownResource {

    private final AccessTokens tokens;

    /** Describes the maker of these tokens. */
    public WellKnownResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Describes the authorization server (RFC 8414). */
    @GET
    @Path("oauth-authorization-server")
    public Map<String, Object> metadata() {
        String issuer = tokens.issuer();
        AuthorizationServerMetadata metadata = new AuthorizationServerMetadata(new Issuer(issuer));
        metadata.setTokenEndpointURI(URI.create(issuer + "/oauth2/token"));
        metadata.setJWKSetURI(URI.create(issuer + "/oauth2/jwks"));
        metadata.setResponseTypes(List.of());
        metadata.setGrantTypes(List.of(GrantType.CLIENT_CREDENTIALS, GrantType.PASSWORD));
        metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                ClientAuthenticationMethod.CLIENT_SECRET_POST, ClientAuthenticationMethod.NONE));
        return metadata.toJSONObject();
    }
}
