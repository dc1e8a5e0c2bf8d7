package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.token.VerifiedToken;

/**
 * Tells a client with a secret about a token (RFC 7662): its own, or one made for an address it serves. Who serves the address
 * is also told what the person is there, and how sure the city is of them.
 */
@Path("introspect")
public final class IntrospectionResource {

    private final ClientAuthenticator authenticator;
    private final TokenFinder finder;
    private final Directory directory;
    private final TokenRoles roles;

    IntrospectionResource(ClientAuthenticator authenticator, TokenFinder finder, Directory directory, TokenRoles roles) {
        this.authenticator = authenticator;
        this.finder = finder;
        this.directory = directory;
        this.roles = roles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response introspect(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return Wire.ask(finder.issuer() + "/oauth2/introspect", form, authorization,
                http -> introspect(TokenIntrospectionRequest.parse(http), request.getRemoteAddr()));
    }

    private HTTPResponse introspect(TokenIntrospectionRequest asked, String from) throws GeneralException {
        if (asked.getClientAuthentication() == null) {
            throw new GeneralException(OAuth2Error.INVALID_CLIENT);
        }
        Client client = authenticator.authenticate(asked.getClientAuthentication(), null, from);
        String token = asked.getToken().getValue();
        return finder.access(token).filter(found -> concerns(found, client)).map(found -> told(found, client))
                .or(() -> finder.authorization(token).filter(one -> one.client().equals(client.id())).map(this::told))
                .orElseGet(() -> new TokenIntrospectionSuccessResponse.Builder(false)).build().toHTTPResponse();
    }

    private boolean concerns(VerifiedToken token, Client client) {
        return token.client().equals(client.id()) || isFor(token, client);
    }

    private boolean isFor(VerifiedToken token, Client client) {
        return Stream.concat(client.limits().audiences().stream(), client.addresses().serves().stream())
                .anyMatch(place -> token.content().audiences().contains(finder.issuer() + place));
    }

    private TokenIntrospectionSuccessResponse.Builder told(VerifiedToken token, Client client) {
        TokenIntrospectionSuccessResponse.Builder told = new TokenIntrospectionSuccessResponse.Builder(true);
        token.content().act().ifPresent(act -> told.parameter("act", act));
        finder.behind(token).ifPresent(authorization -> how(authorization, told));
        directory.find(token.subject()).filter(account -> isFor(token, client)).ifPresent(account -> told
                .parameter("roles", roles.of(token, account, client, finder.issuer()))
                .parameter("real_name_level", account.realName().level().number()));
        return told.issuer(new Issuer(finder.issuer()))
                .subject(new Subject(token.subject())).clientID(new ClientID(token.client())).jwtID(new JWTID(token.id()))
                .audience(token.content().audiences().stream().map(Audience::new).toList())
                .scope(new Scope(token.scope().toArray(String[]::new))).tokenType(AccessTokenType.BEARER)
                .expirationTime(Date.from(token.expires()));
    }

    private static void how(Authorization authorization, TokenIntrospectionSuccessResponse.Builder told) {
        told.parameter("auth_time", authorization.proven().at().getEpochSecond())
                .parameter("amr", authorization.proven().methods()).parameter("acr", authorization.proven().level());
    }

    private TokenIntrospectionSuccessResponse.Builder told(Authorization authorization) {
        return new TokenIntrospectionSuccessResponse.Builder(true).issuer(new Issuer(finder.issuer()))
                .subject(new Subject(authorization.account())).clientID(new ClientID(authorization.client()))
                .scope(new Scope(authorization.extent().scope().toArray(String[]::new)))
                .expirationTime(Date.from(authorization.endsAt()));
    }
}
