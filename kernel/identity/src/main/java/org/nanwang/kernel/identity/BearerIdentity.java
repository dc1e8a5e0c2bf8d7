package org.nanwang.kernel.identity;

import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.token.VerifiedToken;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Knows callers by their bearer tokens (RFC 6750). */
final class BearerIdentity implements Identity {

    private static final String SCHEME = "Bearer ";
    private static final Caller ANONYMOUS = new Anonymous();

    private final VerifiedTokens tokens;
    private final KnownAccounts accounts;

    BearerIdentity(VerifiedTokens tokens, KnownAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Caller caller(Optional<String> authorization, String path) {
        return authorization.map(header -> signedIn(header, path)).orElse(ANONYMOUS);
    }

    private Caller signedIn(String authorization, String path) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "not 'Bearer TOKEN'");
        }
        VerifiedToken token = tokens.verify(authorization.substring(SCHEME.length()).strip(), path);
        return accounts.find(token.subject())
                .map(account -> new SignedIn(account, token))
                .orElseThrow(() -> new Refusal(IdentityError.TOKEN_INVALID, "its account has been removed"));
    }
}
