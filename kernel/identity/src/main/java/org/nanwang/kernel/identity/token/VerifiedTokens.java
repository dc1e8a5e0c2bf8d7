package org.nanwang.kernel.identity.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

/**
 * Checks each token's signature once and remembers it by its SHA-256 until it expires: the next requests pay for a
 * digest and a look-up. The tokens themselves are not kept. Whether a token was revoked is asked each time.
 */
public final class VerifiedTokens {

    private static final int MOST = 20_000;
    private static final int LONGEST = 8_000;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final AccessTokens tokens;
    private final Revocations revocations;
    private final Clock clock;
    private final Map<ByteBuffer, VerifiedToken> known = new ConcurrentHashMap<>();
    private volatile TokenVerifier verifier;

    /** Checks what these tokens' maker has signed. */
    public VerifiedTokens(AccessTokens tokens, Revocations revocations, Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Checks that a token is good at a path of this node.
     *
     * @throws Refusal {@code token-invalid}
     */
    public VerifiedToken verify(String token, String path) {
        VerifiedToken found = verify(token);
        if (!found.servesAt(verifier().issuer(), path)) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "made for another address");
        }
        return found;
    }

    /**
     * Checks.
     *
     * @throws Refusal {@code token-invalid}
     */
    public VerifiedToken verify(String token) {
        if (token.length() > LONGEST) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "too long");
        }
        ByteBuffer digest = digest(token);
        VerifiedToken found = known.get(digest);
        if (found == null) {
            requireForm(token);
            found = verifier().verify(token);
            remember(digest, found);
        }
        if (!clock.instant().isBefore(found.expires())) {
            known.remove(digest);
            throw new Refusal(IdentityError.TOKEN_INVALID, "expired");
        }
        if (revocations.contains(found)) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "revoked");
        }
        return found;
    }

    /** Readers of JWTs forgive padding and the like: then one token could be written in many ways. */
    private static void requireForm(String token) {
        if (!FORM.matcher(token).matches()) {
            throw new Refusal(IdentityError.TOKEN_INVALID, "not one of ours");
        }
    }

    /** Made on first use, when the issuer is known. Two made at once are the same. */
    private TokenVerifier verifier() {
        if (verifier == null) {
            verifier = new TokenVerifier(tokens, clock);
        }
        return verifier;
    }

    private void remember(ByteBuffer digest, VerifiedToken token) {
        if (known.size() >= MOST) {
            Instant now = clock.instant();
            known.values().removeIf(old -> !now.isBefore(old.expires()));
        }
        if (known.size() < MOST) {
            known.put(digest, token);
        }
    }

    int size() {
        return known.size();
    }

    private static ByteBuffer digest(String token) {
        try {
            // UTF-8, not ASCII: two texts must never be read as the same bytes
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
