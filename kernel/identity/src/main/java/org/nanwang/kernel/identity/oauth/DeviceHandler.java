package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.DeviceRequests;
import org.nanwang.kernel.identity.grant.RefreshTokens;

/** A device asks whether somebody has agreed for it. */
final class DeviceHandler implements GrantHandler {

    private final DeviceRequests requests;
    private final Authorizations authorizations;
    private final RefreshTokens refreshTokens;
    private final TokenMint mint;

    DeviceHandler(DeviceRequests requests, Authorizations authorizations, RefreshTokens refreshTokens, TokenMint mint) {
        this.requests = requests;
        this.authorizations = authorizations;
        this.refreshTokens = refreshTokens;
        this.mint = mint;
    }

    @Override
    public GrantType type() {
        return GrantType.DEVICE_CODE;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        String code = ((DeviceCodeGrant) request.getAuthorizationGrant()).getDeviceCode().getValue();
        DeviceRequests.Poll poll = requests.poll(code, client.id());
        Authorization authorization = poll.authorized().filter(id -> poll.state() == DeviceRequests.State.AGREED)
                .flatMap(authorizations::find).orElseThrow(() -> new GeneralException(error(poll.state())));
        Optional<String> refresh = client.limits().allow(GrantType.REFRESH_TOKEN)
                ? refreshTokens.first(authorization) : Optional.empty();
        return mint.authorized(authorization, authorization.extent(), refresh, Optional.empty());
    }

    private static ErrorObject error(DeviceRequests.State state) {
        return switch (state) {
            case PENDING -> DeviceAuthorizationGrantError.AUTHORIZATION_PENDING;
            case TOO_SOON -> DeviceAuthorizationGrantError.SLOW_DOWN;
            case DENIED -> OAuth2Error.ACCESS_DENIED.setHTTPStatusCode(400);
            default -> DeviceAuthorizationGrantError.EXPIRED_TOKEN;
        };
    }
}
