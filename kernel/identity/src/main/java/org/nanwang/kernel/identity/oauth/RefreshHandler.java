package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.RefreshTokens;

/** A client goes on with what it was allowed. */
final class RefreshHandler implements GrantHandler {

    private final RefreshTokens refreshTokens;
    private final TokenMint mint;

    RefreshHandler(RefreshTokens refreshTokens, TokenMint mint) {
        this.refreshTokens = refreshTokens;
        this.mint = mint;
    }

    @Override
    public GrantType type() {
        return GrantType.REFRESH_TOKEN;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        String token = ((RefreshTokenGrant) request.getAuthorizationGrant()).getRefreshToken().getValue();
        RefreshTokens.Turned turned = refreshTokens.turn(token, client.id())
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        return mint.authorized(turned.authorization(), mint.narrowed(turned.authorization().extent(), request),
                Optional.of(turned.next()), Optional.empty());
    }
}
