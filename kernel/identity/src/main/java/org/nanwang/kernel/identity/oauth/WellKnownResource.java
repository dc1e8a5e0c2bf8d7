package org.nanwang.kernel.identity.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.client.ClientLimits;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Describes what can be asked for, and where. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class WellKnownResource {

    private static final List<ClientAuthenticationMethod> SECRETS = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST,
            ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    private static final List<ClientAuthenticationMethod> ALL = List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST, ClientAuthenticationMethod.PRIVATE_KEY_JWT,
            ClientAuthenticationMethod.NONE);

    private static final List<String> PROTOCOL =
            List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "amr", "acr", "nonce", "at_hash", "sid");

    private final AccessTokens tokens;

    /** Describes the maker of these tokens. */
    public WellKnownResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Describes the authorization server (RFC 8414). */
    @GET
    @Path("oauth-authorization-server")
    public Map<String, Object> authorizationServer() {
        return metadata();
    }

    /** Describes the OpenID provider (OpenID Connect Discovery): the same document. */
    @GET
    @Path("openid-configuration")
    public Map<String, Object> metadata() {
        String oauth = tokens.issuer() + "/oauth2/";
        OIDCProviderMetadata metadata = new OIDCProviderMetadata(
                new Issuer(tokens.issuer()), List.of(SubjectType.PUBLIC), URI.create(oauth + "jwks"));
        addresses(metadata, oauth);
        metadata.setScopes(new Scope(ClientLimits.STANDARD.stream().sorted().toArray(String[]::new)));
        metadata.setClaims(Stream.concat(PROTOCOL.stream(), PersonClaims.ALL.stream()).toList());
        metadata.setACRs(List.of(new ACR("pwd"), new ACR("mfa")));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS,
                GrantType.DEVICE_CODE, GrantType.TOKEN_EXCHANGE));
        metadata.setTokenEndpointAuthMethods(ALL);
        metadata.setRevocationEndpointAuthMethods(ALL);
        metadata.setIntrospectionEndpointAuthMethods(SECRETS);
        algorithms(metadata);
        metadata.setSupportsBackChannelLogout(true);
        metadata.setSupportsBackChannelLogoutSession(true);
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        metadata.setSupportsRequestURIParam(false);
        metadata.setUILocales(List.of(language("zh"), language("en")));
        return metadata.toJSONObject();
    }

    private static void algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> algorithms = ClientAssertions.algorithms().stream()
                .sorted(Comparator.comparing(JWSAlgorithm::getName)).toList();
        metadata.setTokenEndpointJWSAlgs(algorithms);
        metadata.setRevocationEndpointJWSAlgs(algorithms);
        metadata.setIntrospectionEndpointJWSAlgs(algorithms);
    }

    private static void addresses(OIDCProviderMetadata metadata, String oauth) {
        metadata.setAuthorizationEndpointURI(URI.create(oauth + "authorize"));
        metadata.setRegistrationEndpointURI(URI.create(oauth + "register"));
        metadata.setTokenEndpointURI(URI.create(oauth + "token"));
        metadata.setUserInfoEndpointURI(URI.create(oauth + "userinfo"));
        metadata.setRevocationEndpointURI(URI.create(oauth + "revoke"));
        metadata.setIntrospectionEndpointURI(URI.create(oauth + "introspect"));
        metadata.setDeviceAuthorizationEndpointURI(URI.create(oauth + "device_authorization"));
        metadata.setEndSessionEndpointURI(URI.create(oauth + "logout"));
        metadata.setPushedAuthorizationRequestEndpointURI(URI.create(oauth + "par"));
    }

    private static LangTag language(String name) {
        try {
            return LangTag.parse(name);
        } catch (LangTagException e) {
            throw new IllegalStateException(e);
        }
    }
}
