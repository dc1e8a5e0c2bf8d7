package org.nanwang.kernel.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.TokenContent;
import org.nanwang.kernel.identity.token.VerifiedToken;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.delegation.DelegatedToken;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/**
 * Exchanges callers' tokens for installations of this node (RFC 8693). What has proved itself to be the installation is that
 * the kernel runs it: it needs no secret, and no way over HTTP.
 */
public final class CallerTokens {

    private final AccessTokens tokens;
    private final Clock clock;

    CallerTokens(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Makes a token that says less than the caller's, ends with it and names the installation as the one who acts.
     *
     * @param caller as {@link Identity} has told
     * @param path where the new token is good
     * @param permissions what it is narrowed to
     * @throws Refusal if nobody is signed in, the token has ended since, the caller may not what is named, or the token
     *         has been passed on too often
     */
    public DelegatedToken exchange(Caller caller, InstallationId actor, String path, Set<String> permissions) {
        if (!(caller instanceof SignedIn signedIn)) {
            throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
        }
        Instant now = clock.instant();
        if (!now.isBefore(signedIn.token().expires())) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "expired");
        }
        permissions.forEach(signedIn::require);
        String place = tokens.issuer() + path;
        Instant expires = tokens.latest(signedIn.token());
        return new DelegatedToken(tokens.make(content(signedIn.token(), actor, permissions, place), expires), expires,
                URI.create(place));
    }

    private static TokenContent content(VerifiedToken token, InstallationId actor, Set<String> permissions, String place) {
        return token.passedOn(actor.toString(), permissions.stream().sorted().toList(), List.of(place))
                .orElseThrow(() -> new Refusal(IdentityError.TOKEN_PASSED_ON, actor));
    }
}
