package org.nanwang.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.sdk.Configuration;

/** Shows to the provider who we are: by a secret, by a key, or by nothing where we are a public client. */
interface ClientProof {

    /** What a request carries. */
    record Shown(Map<String, String> headers, Map<String, String> form) {
    }

    /** Makes a proof for the provider of this name. */
    Shown show(URI issuer);

    static ClientProof of(Configuration configuration, String clientId, Clock clock) {
        Optional<String> secret = configuration.text("client-secret").filter(text -> !text.isEmpty());
        Optional<String> key = configuration.text("private-key").filter(text -> !text.isEmpty());
        if (secret.isPresent() && key.isPresent()) {
            throw new IllegalArgumentException("client-secret and private-key are both set: keep one");
        }
        return key.map(text -> byKey(read(text), clientId, clock))
                .or(() -> secret.map(text -> bySecret(clientId, text)))
                .orElse(issuer -> new Shown(Map.of(), Map.of("client_id", clientId)));
    }

    private static ClientProof bySecret(String clientId, String secret) {
        String pair = Wire.encoded(clientId) + ":" + Wire.encoded(secret);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return issuer -> new Shown(Map.of("Authorization", header), Map.of());
    }

    private static ClientProof byKey(JWK key, String clientId, Clock clock) {
        return issuer -> new Shown(Map.of(), Map.of("client_id", clientId,
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion(key, clientId, issuer, clock.instant())));
    }

    private static String assertion(JWK key, String clientId, URI issuer, Instant now) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm(key)).keyID(key.getKeyID()).build(),
                    new JWTClaimsSet.Builder().issuer(clientId).subject(clientId).audience(issuer.toString())
                            .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
                            .jwtID(UUID.randomUUID().toString()).build());
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm(key));
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("private-key does not sign", e);
        }
    }

    private static JWSAlgorithm algorithm(JWK key) {
        if (key.getAlgorithm() != null) {
            return JWSAlgorithm.parse(key.getAlgorithm().getName());
        }
        if (!(key instanceof ECKey ec)) {
            return JWSAlgorithm.RS256;
        }
        return ec.getCurve().equals(Curve.P_521) ? JWSAlgorithm.ES512
                : ec.getCurve().equals(Curve.P_384) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
    }

    /** What is wrong with a key is told without the key. */
    private static JWK read(String text) {
        try {
            JWK key = JWK.parse(text);
            if (key.isPrivate() && (key instanceof ECKey || key instanceof com.nimbusds.jose.jwk.RSAKey)) {
                return key;
            }
        } catch (ParseException e) {
            // told below
        }
        throw new IllegalArgumentException("private-key is no private JSON Web Key of type EC or RSA");
    }
}
