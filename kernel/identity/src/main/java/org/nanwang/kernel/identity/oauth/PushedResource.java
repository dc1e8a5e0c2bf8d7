package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
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
import java.net.URI;
import org.nanwang.kernel.identity.account.Rate;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.PushedRequests;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Takes authorization requests ahead of the browser (RFC 9126): nobody on the way can read or change them. */
@Path("par")
public final class PushedResource {

    private final ClientAuthenticator authenticator;
    private final AskedReader reader;
    private final PushedRequests pushed;
    private final AccessTokens tokens;
    private final Rate rate;

    PushedResource(ClientAuthenticator authenticator, AskedReader reader, PushedRequests pushed, AccessTokens tokens, Rate rate) {
        this.authenticator = authenticator;
        this.reader = reader;
        this.pushed = pushed;
        this.tokens = tokens;
        this.rate = rate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response push(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return Wire.ask(tokens.issuer() + "/oauth2/par", form, authorization, http -> push(http, request.getRemoteAddr()));
    }

    private HTTPResponse push(HTTPRequest http, String from) throws GeneralException {
        PushedAuthorizationRequest asked = PushedAuthorizationRequest.parse(http);
        Client client = authenticator.authenticate(asked.getClientAuthentication(),
                asked.getAuthorizationRequest().getClientID(), from);
        String query = asked.getAuthorizationRequest().toQueryString();
        check(client, query);
        if (client.open()) {
            rate.take(from);
        }
        return new PushedAuthorizationSuccessResponse(URI.create(pushed.keep(client.id(), query)),
                PushedRequests.LIFETIME.toSeconds()).toHTTPResponse();
    }

    private void check(Client client, String query) throws GeneralException {
        Parameters sent = Parameters.of(query);
        try {
            if (sent.one(AskedReader.PUSHED).isPresent()
                    || !sent.one("client_id").map(client.id()::equals).orElse(true)) {
                throw new GeneralException(OAuth2Error.INVALID_REQUEST);
            }
            reader.read(client, sent);
        } catch (Unanswerable e) {
            throw new GeneralException(OAuth2Error.INVALID_REQUEST.appendDescription(": redirect_uri"));
        } catch (RefusedRequest e) {
            throw new GeneralException(e.error());
        }
    }
}
