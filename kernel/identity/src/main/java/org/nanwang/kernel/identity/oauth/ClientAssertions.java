package org.nanwang.kernel.identity.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.QuickVerifiers;
import org.nanwang.kernel.storage.Sql;

/** Knows clients by what they have signed with a key of their own ({@code private_key_jwt}); each assertion is good once. */
final class ClientAssertions {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS256);
    /** A client's clock may be a little off. */
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration CLEANED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Sql sql;
    private final AccessTokens tokens;
    private final Clock clock;
    private volatile Instant cleanedAt = Instant.EPOCH;

    ClientAssertions(Sql sql, AccessTokens tokens, Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.clock = clock;
    }

    static Collection<JWSAlgorithm> algorithms() {
        return ALGORITHMS;
    }

    boolean accept(Client client, SignedJWT assertion) {
        if (client.keys().isEmpty()) {
            return false;
        }
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSVerifierFactory(new QuickVerifiers());
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS,
                    new ImmutableJWKSet<>(JWKSet.parse(client.keys().get()))));
            // times are read from our clock, below
            processor.setJWTClaimsSetVerifier((claims, context) -> { });
            JWTClaimsSet claims = processor.process(assertion, null);
            return ours(claims, client.id()) && inTime(claims) && unused(client.id(), claims);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return false;
        }
    }

    private boolean ours(JWTClaimsSet claims, String client) {
        return client.equals(claims.getIssuer()) && client.equals(claims.getSubject()) && claims.getAudience().stream()
                .anyMatch(audience -> audience.equals(tokens.issuer()) || audience.startsWith(tokens.issuer() + "/oauth2/"));
    }

    private boolean inTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null) {
            return false;
        }
        Instant ends = claims.getExpirationTime().toInstant();
        boolean begun = claims.getNotBeforeTime() == null
                || !claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW));
        return begun && now.isBefore(ends.plus(SKEW)) && !ends.isAfter(now.plus(LONGEST).plus(SKEW));
    }

    private boolean unused(String client, JWTClaimsSet claims) {
        String id = claims.getJWTID();
        if (id == null || id.length() > 200) {
            return false;
        }
        clean(clock.instant());
        return 1 == sql.update("insert into used_assertion (id, ends_at) values (?, ?) on conflict do nothing",
                client + "\n" + id, claims.getExpirationTime().toInstant().plus(SKEW));
    }

    private void clean(Instant now) {
        if (now.isBefore(cleanedAt.plus(CLEANED))) {
            return;
        }
        cleanedAt = now;
        sql.update("delete from used_assertion where ends_at < ?", now);
    }
}
