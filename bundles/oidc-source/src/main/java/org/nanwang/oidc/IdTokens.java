package org.nanwang.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Believes an ID token only where everything in OpenID Connect Core 3.1.3.7 holds. */
final class IdTokens {

    /** Signatures with the issuer's own private key. None with a shared secret, and never none. */
    private static final Set<JWSAlgorithm> SAFE = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final Settings settings;
    private final Issuer issuer;
    private final Clock clock;

    IdTokens(Settings settings, Issuer issuer, Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Checks a token and gives its claims.
     *
     * @throws BadJOSEException if anything does not hold
     * @throws IOException if the issuer's keys cannot be had
     */
    JWTClaimsSet verify(String token, String nonce) throws BadJOSEException, IOException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms(), source()));
        processor.setJWTClaimsSetVerifier((claims, context) -> check(claims, nonce));
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (ParseException | JOSEException e) {
            throw new BadJOSEException("not a signed token", e);
        }
    }

    private Set<JWSAlgorithm> algorithms() throws IOException, BadJOSEException {
        List<String> offered = issuer.metadata().algorithms();
        Set<JWSAlgorithm> usable =
                SAFE.stream().filter(algorithm -> offered.contains(algorithm.getName())).collect(Collectors.toSet());
        if (usable.isEmpty()) {
            throw new BadJOSEException("the issuer signs with none of the algorithms we accept: " + offered);
        }
        return usable;
    }

    private JWKSource<SecurityContext> source() {
        return new JWKSource<>() {
            @Override
            public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
                try {
                    return issuer.keys(selector);
                } catch (IOException e) {
                    throw new KeySourceException("the issuer's keys cannot be had", e);
                }
            }
        };
    }

    private void check(JWTClaimsSet claims, String nonce) throws BadJWTException {
        Instant now = clock.instant();
        require(settings.issuer().toString().equals(claims.getIssuer()), "iss");
        require(claims.getAudience().contains(settings.clientId()), "aud");
        Object party = claims.getClaim("azp");
        require(party == null ? claims.getAudience().size() == 1 : settings.clientId().equals(party), "azp");
        require(claims.getSubject() != null && !claims.getSubject().isBlank(), "sub");
        require(nonce.equals(claims.getClaim("nonce")), "nonce");
        require(moment(claims.getExpirationTime()).filter(end -> now.isBefore(end.plus(SKEW))).isPresent(), "exp");
        require(moment(claims.getIssueTime()).filter(at -> at.isBefore(now.plus(SKEW))
                && at.isAfter(now.minus(OLDEST))).isPresent(), "iat");
        require(moment(claims.getNotBeforeTime()).filter(from -> from.isAfter(now.plus(SKEW))).isEmpty(), "nbf");
    }

    private static Optional<Instant> moment(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static void require(boolean holds, String claim) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException("claim " + claim + " does not hold");
        }
    }
}
