package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.client.Client;

/**
 * A person signs in on the platform's own command line. OAuth 2.1 drops this grant, and nobody can register it: it stays
 * until the command line uses the device code.
 */
final class PasswordHandler implements GrantHandler {

    private final SignIn signIn;
    private final TokenMint mint;

    PasswordHandler(SignIn signIn, TokenMint mint) {
        this.signIn = signIn;
        this.mint = mint;
    }

    @Override
    public GrantType type() {
        return GrantType.PASSWORD;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        if (!client.id().equals(Client.COMMAND_LINE)) {
            throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        var grant = (ResourceOwnerPasswordCredentialsGrant) request.getAuthorizationGrant();
        Account account = signIn.person(grant.getUsername(), grant.getPassword().getValue(), from)
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        return mint.alone(account, client, request);
    }
}
