package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Knows the client, and lets the grant type's own class decide. */
final class TokenEndpoint {

    private final ClientAuthenticator authenticator;
    private final List<GrantHandler> handlers;
    private final AccessTokens tokens;

    TokenEndpoint(ClientAuthenticator authenticator, List<GrantHandler> handlers, AccessTokens tokens) {
        this.authenticator = authenticator;
        this.handlers = List.copyOf(handlers);
        this.tokens = tokens;
    }

    String address() {
        return tokens.issuer() + "/oauth2/token";
    }

    AccessTokenResponse answer(TokenRequest request, String from) throws GeneralException {
        GrantType type = request.getAuthorizationGrant().getType();
        GrantHandler handler = handlers.stream().filter(one -> one.type().equals(type)).findFirst()
                .orElseThrow(() -> new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE));
        Client client = authenticator.authenticate(request.getClientAuthentication(), request.getClientID(), from);
        if (!client.limits().allow(type)) {
            throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        return handler.grant(request, client, from);
    }
}
