package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Codes;
import org.nanwang.kernel.identity.grant.RefreshTokens;

/** A person has signed in and agreed; the client brings the code. */
final class CodeHandler implements GrantHandler {

    private final Codes codes;
    private final RefreshTokens refreshTokens;
    private final TokenMint mint;

    CodeHandler(Codes codes, RefreshTokens refreshTokens, TokenMint mint) {
        this.codes = codes;
        this.refreshTokens = refreshTokens;
        this.mint = mint;
    }

    @Override
    public GrantType type() {
        return GrantType.AUTHORIZATION_CODE;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        Codes.Redeemed redeemed = codes.redeem(grant.getAuthorizationCode().getValue(), client.id(),
                Optional.ofNullable(grant.getRedirectionURI()).map(URI::toString), verifier(grant))
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_GRANT));
        Optional<String> refresh = client.limits().allow(GrantType.REFRESH_TOKEN)
                ? refreshTokens.first(redeemed.authorization()) : Optional.empty();
        return mint.authorized(redeemed.authorization(), mint.narrowed(redeemed.authorization().extent(), request),
                refresh, redeemed.nonce());
    }

    private static CodeVerifier verifier(AuthorizationCodeGrant grant) throws GeneralException {
        return Optional.ofNullable(grant.getCodeVerifier()).orElseThrow(() -> new GeneralException(
                OAuth2Error.INVALID_REQUEST.appendDescription(": Missing code_verifier parameter")));
    }
}
