package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

/** Checks access tokens: algorithm, type, signature, issuer, audience and times; nothing is optional. */
final class TokenVerifier {

    /** Another node of ours may have made it, by a clock that is a little ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Set<String> REQUIRED = Set.of("iss", "sub", "aud", "exp", "iat", "jti", "client_id");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String issuer;

    TokenVerifier(AccessTokens tokens, Clock clock) {
        issuer = tokens.issuer();
        processor.setJWSVerifierFactory(new QuickVerifiers());
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256,
                (selector, context) -> selector.select(tokens.keys().publicKeys())));
        processor.setJWTClaimsSetVerifier(new ClaimsVerifier(issuer, clock));
    }

    String issuer() {
        return issuer;
    }

    /**
     * Checks.
     *
     * @throws Refusal {@code token-invalid}
     */
    VerifiedToken verify(String token) {
        try {
            return VerifiedToken.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.TOKEN_INVALID, reason(e));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() != null && e.getMessage().contains("Expired") ? "expired" : "not one of ours";
    }

    /** Reads the time from our clock: nothing is good a second longer than it says. */
    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final String issuer;
        private final Clock clock;

        ClaimsVerifier(String issuer, Clock clock) {
            super((Set<String>) null, new JWTClaimsSet.Builder().issuer(issuer).build(), REQUIRED, Set.of());
            this.issuer = issuer;
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                throw new BadJWTException("JWT is not issued yet");
            }
            boolean ours = claims.getAudience().stream()
                    .anyMatch(audience -> audience.equals(issuer) || audience.startsWith(issuer + "/"));
            if (!ours) {
                throw new BadJWTException("JWT is for another audience");
            }
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
