package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
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
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.token.Revocations;

/** A client gives a token back (RFC 7009). A token that is not its own, or none at all, changes nothing. */
@Path("revoke")
public final class RevocationResource {

    private final ClientAuthenticator authenticator;
    private final TokenFinder finder;
    private final Revocations revocations;

    RevocationResource(ClientAuthenticator authenticator, TokenFinder finder, Revocations revocations) {
        this.authenticator = authenticator;
        this.finder = finder;
        this.revocations = revocations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return Wire.ask(finder.issuer() + "/oauth2/revoke", form, authorization,
                http -> revoke(TokenRevocationRequest.parse(http), request.getRemoteAddr()));
    }

    private HTTPResponse revoke(TokenRevocationRequest asked, String from) throws GeneralException {
        Client client = authenticator.authenticate(asked.getClientAuthentication(), asked.getClientID(), from);
        String token = asked.getToken().getValue();
        finder.authorization(token).filter(one -> one.client().equals(client.id())).map(Authorization::id)
                .ifPresent(finder::end);
        finder.access(token).filter(access -> access.client().equals(client.id()))
                .ifPresent(access -> revocations.revoke(access.id()));
        return new HTTPResponse(HTTPResponse.SC_OK);
    }
}
