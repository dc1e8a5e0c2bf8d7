package org.nanwang.kernel.identity.oauth;

import java.util.Optional;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.RefreshTokens;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.VerifiedToken;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.sdk.error.Refusal;

/** Finds out what a token is that somebody presents. */
record TokenFinder(AccessTokens tokens, VerifiedTokens verified, RefreshTokens refreshTokens, Authorizations authorizations) {

    /** Gives an access token that is good; empty for anything else. */
    Optional<VerifiedToken> access(String token) {
        try {
            return Optional.of(verified.verify(token));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Gives what a refresh token is made for; empty for anything else. */
    Optional<Authorization> authorization(String token) {
        return refreshTokens.find(token);
    }

    /** Gives what an access token was made for, and so how its person had signed in. */
    Optional<Authorization> behind(VerifiedToken token) {
        return token.authorization().flatMap(authorizations::find);
    }

    void end(String authorization) {
        authorizations.end(authorization);
    }

    String issuer() {
        return tokens.issuer();
    }
}
