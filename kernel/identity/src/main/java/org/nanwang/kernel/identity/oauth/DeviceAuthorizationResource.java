package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.UserCode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Rate;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.DeviceRequests;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Takes requests of devices without a browser (RFC 8628). */
@Path("device_authorization")
public final class DeviceAuthorizationResource {

    private final ClientAuthenticator authenticator;
    private final DeviceRequests requests;
    private final AccessTokens tokens;
    private final Rate rate;

    DeviceAuthorizationResource(ClientAuthenticator authenticator, DeviceRequests requests, AccessTokens tokens, Rate rate) {
        this.authenticator = authenticator;
        this.requests = requests;
        this.tokens = tokens;
        this.rate = rate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response authorize(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return Wire.ask(tokens.issuer() + "/oauth2/device_authorization", form, authorization,
                http -> authorize(DeviceAuthorizationRequest.parse(http), request.getRemoteAddr()));
    }

    private HTTPResponse authorize(DeviceAuthorizationRequest asked, String from) throws GeneralException {
        Client client = authenticator.authenticate(asked.getClientAuthentication(), asked.getClientID(), from);
        if (!client.limits().allow(GrantType.DEVICE_CODE)) {
            throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        Extent extent = extent(client, asked);
        if (client.open()) {
            rate.take(from);
        }
        DeviceRequests.Made made = requests.keep(new DeviceRequests.Request(client.id(), extent));
        URI page = URI.create(tokens.issuer() + "/oauth2/device");
        return new DeviceAuthorizationSuccessResponse(new DeviceCode(made.deviceCode()), new UserCode(made.userCode()),
                page, URI.create(page + "?user_code=" + made.userCode()), DeviceRequests.LIFETIME.toSeconds(),
                DeviceRequests.INTERVAL.toSeconds(), Map.of()).toHTTPResponse();
    }

    private Extent extent(Client client, DeviceAuthorizationRequest asked) throws GeneralException {
        List<String> scope = asked.getScope() == null ? List.of() : asked.getScope().toStringList();
        if (scope.isEmpty() || !client.limits().allowScope(scope)) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        List<String> resources = Optional.ofNullable(asked.getCustomParameter("resource")).orElse(List.of());
        return new Extent(scope, client.limits().audiences(resources, tokens.issuer())
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_TARGET)));
    }
}
