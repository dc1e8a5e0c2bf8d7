package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.Reach;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.TokenContent;

/** Makes the answers of the token endpoint. */
final class TokenMint {

    static final String OPENID = "openid";

    private final AccessTokens tokens;
    private final IdTokens idTokens;
    private final Reach reach;

    TokenMint(AccessTokens tokens, IdTokens idTokens, Reach reach) {
        this.tokens = tokens;
        this.idTokens = idTokens;
        this.reach = reach;
    }

    /** Makes a token for an account itself, narrowed to what was asked for. */
    AccessTokenResponse alone(Account account, Client client, TokenRequest request) throws GeneralException {
        Optional<List<String>> asked = scope(request);
        Grants grants = account.grants(reach);
        if (!asked.orElse(List.of()).stream().allMatch(grants::allow)) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        TokenContent content = new TokenContent(account.id(), client.id(), asked.map(words -> String.join(" ", words)),
                audiences(client, resources(request)), Optional.empty(), List.of());
        return new AccessTokenResponse(new Tokens(bearer(tokens.make(content), asked), null));
    }

    /** Makes tokens for what somebody authorized. */
    AccessTokenResponse authorized(Authorization authorization, Extent extent, Optional<String> refresh,
            Optional<String> nonce) {
        boolean openid = extent.has(OPENID);
        List<String> audiences = new ArrayList<>(extent.audiences());
        if (openid && !audiences.isEmpty()) {
            audiences.add(tokens.issuer() + UserInfoResource.PATH);
        }
        AccessToken access = bearer(tokens.make(new TokenContent(authorization.account(), authorization.client(),
                Optional.of(String.join(" ", extent.scope())), audiences, Optional.of(authorization.id()), List.of())),
                Optional.of(extent.scope()));
        RefreshToken next = refresh.map(RefreshToken::new).orElse(null);
        return openid ? new OIDCTokenResponse(new OIDCTokens(idTokens.make(authorization, extent, access, nonce), access, next))
                : new AccessTokenResponse(new Tokens(access, next));
    }

    /** Chooses where a token of a client is good. */
    List<String> audiences(Client client, List<String> asked) throws GeneralException {
        return client.limits().audiences(asked, tokens.issuer())
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_TARGET));
    }

    /** Narrows what somebody authorized to what is asked for now. */
    Extent narrowed(Extent whole, TokenRequest request) throws GeneralException {
        List<String> scope = scope(request).orElse(whole.scope());
        if (!whole.scope().containsAll(scope)) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        List<String> audiences = resources(request).isEmpty() ? whole.audiences() : resources(request);
        if (!whole.audiences().isEmpty() && !whole.audiences().containsAll(audiences)
                || !audiences.stream().allMatch(place -> place.startsWith(tokens.issuer() + "/"))) {
            throw new GeneralException(OAuth2Error.INVALID_TARGET);
        }
        return new Extent(scope, audiences);
    }

    static Optional<List<String>> scope(TokenRequest request) {
        return Optional.ofNullable(request.getScope()).filter(scope -> !scope.isEmpty()).map(Scope::toStringList);
    }

    static List<String> resources(TokenRequest request) {
        return request.getResources() == null ? List.of() : request.getResources().stream().map(URI::toString).toList();
    }

    private static BearerAccessToken bearer(String token, Optional<List<String>> scope) {
        return new BearerAccessToken(token, AccessTokens.LIFETIME.toSeconds(),
                scope.map(words -> new Scope(words.toArray(String[]::new))).orElse(null));
    }
}
