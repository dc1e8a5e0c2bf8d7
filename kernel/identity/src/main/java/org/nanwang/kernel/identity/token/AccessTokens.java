package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes access tokens: JWTs of the profile in RFC 9068, signed with ES256. And signs other statements of the issuer. */
public final class AccessTokens {

    /** How long a token is good. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUTHORIZATION = "grant_id";

    private final SigningKeys keys;
    private final Supplier<URI> issuer;
    private final Clock clock;

    /**
     * Signs with these keys.
     *
     * @param issuer asked on each use: the address may be known only when the node listens
     */
    public AccessTokens(SigningKeys keys, Supplier<URI> issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Makes a token that stands alone and is good at the whole node.
     *
     * @param subject id of the account
     * @param client who asked for it
     * @param scope permissions it is narrowed to, separated by spaces; empty for all that the account has
     */
    public String make(String subject, String client, Optional<String> scope) {
        return make(TokenContent.of(subject, client, scope));
    }

    /** Makes a token. */
    public String make(TokenContent content) {
        return make(content, clock.instant().plus(LIFETIME));
    }

    /** Makes a token that ends early. */
    public String make(TokenContent content, Instant expires) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer()).subject(content.subject())
                .issueTime(Date.from(now)).expirationTime(Date.from(expires))
                .jwtID(UUID.randomUUID().toString()).claim("client_id", content.client());
        if (content.audiences().isEmpty()) {
            claims.audience(issuer());
        } else {
            claims.audience(content.audiences());
        }
        content.scope().ifPresent(text -> claims.claim("scope", text));
        content.authorization().ifPresent(id -> claims.claim(AUTHORIZATION, id));
        content.act().ifPresent(act -> claims.claim(Actors.CLAIM, act));
        return sign(TYPE, claims.build());
    }

    /** Tells when a token ends that is made of another now: as usual, or with that one. */
    public Instant latest(VerifiedToken of) {
        Instant usual = clock.instant().plus(LIFETIME);
        return of.expires().isBefore(usual) ? of.expires() : usual;
    }

    /** Gives the issuer's name, which is also the audience of tokens good at the whole node. */
    public String issuer() {
        return issuer.get().toString().replaceAll("/+$", "");
    }

    /** Gives the keys. */
    public SigningKeys keys() {
        return keys;
    }

    /** Signs a statement. */
    public String sign(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            ECKey key = keys.signer();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID(key.getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new Es256Signer(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
