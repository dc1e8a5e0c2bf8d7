package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes access tokens: JWTs of the profile in RFC 9068, signed with ES256. */
public final class AccessTokens {

    /** How long a token is good. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final ECKey key;
    private final Supplier<URI> issuer;
    private final Clock clock;

    /**
     * Opens the key.
     *
     * @param issuer asked on each use: the address may be known only when the node listens
     */
    public AccessTokens(Path keyFile, Supplier<URI> issuer, Clock clock) {
        this.key = TokenKey.open(keyFile);
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param subject id of the account
     * @param client who asked for it
     * @param scope permissions it is narrowed to, separated by spaces; empty for all that the account has
     */
    public String make(String subject, String client, Optional<String> scope) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer()).audience(issuer()).subject(subject)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString()).claim("client_id", client);
        scope.ifPresent(text -> claims.claim("scope", text));
        return sign(claims.build());
    }

    /** Gives the issuer's name, which is also the audience. */
    String issuer() {
        return issuer.get().toString().replaceAll("/+$", "");
    }

    /** Gives the public half of the key. */
    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims);
            JWSSigner signer = new ECDSASigner(key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
