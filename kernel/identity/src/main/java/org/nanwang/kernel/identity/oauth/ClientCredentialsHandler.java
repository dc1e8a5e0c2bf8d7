package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;

/** A machine acts for itself. */
final class ClientCredentialsHandler implements GrantHandler {

    private final Clients clients;
    private final TokenMint mint;

    ClientCredentialsHandler(Clients clients, TokenMint mint) {
        this.clients = clients;
        this.mint = mint;
    }

    @Override
    public GrantType type() {
        return GrantType.CLIENT_CREDENTIALS;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        if (client.open()) {
            throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        return mint.alone(clients.account(client.id())
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_CLIENT)), client, request);
    }
}
