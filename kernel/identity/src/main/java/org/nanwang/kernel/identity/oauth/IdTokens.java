package org.nanwang.kernel.identity.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Tells a client who has signed in (OpenID Connect Core, 2). */
final class IdTokens {

    /** A client reads it at once; what it learns, it keeps in a session of its own. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final AccessTokens tokens;
    private final PersonClaims persons;
    private final Clock clock;

    IdTokens(AccessTokens tokens, PersonClaims persons, Clock clock) {
        this.tokens = tokens;
        this.persons = persons;
        this.clock = clock;
    }

    String make(Authorization authorization, Extent extent, AccessToken access, Optional<String> nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(tokens.issuer()).subject(authorization.account())
                .audience(authorization.client()).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("auth_time", authorization.proven().at().getEpochSecond())
                .claim("amr", authorization.proven().methods()).claim("acr", authorization.proven().level())
                .claim("at_hash", AccessTokenHash.compute(access, JWSAlgorithm.ES256).getValue());
        nonce.ifPresent(text -> claims.claim("nonce", text));
        authorization.session().ifPresent(session -> claims.claim("sid", session));
        persons.profile(authorization.account(), extent).forEach(claims::claim);
        return tokens.sign(JOSEObjectType.JWT, claims.build());
    }
}
