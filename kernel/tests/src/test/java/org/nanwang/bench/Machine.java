package org.nanwang.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.nanwang.tests.DemoCity;

/** A client that gets tokens for itself. */
final class Machine {

    private final URI endpoint;
    private final Supplier<RawRequest> requests;

    private Machine(URI endpoint, Supplier<RawRequest> requests) {
        this.endpoint = endpoint;
        this.requests = requests;
    }

    /** Makes one with a secret. */
    static Machine withSecret(DemoCity city) {
        String id = "secretive";
        String secret = make(city, id);
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        URI endpoint = city.address().resolve("oauth2/token");
        RawRequest request = RawRequest.form(endpoint, Map.of("grant_type", "client_credentials"),
                "Authorization: Basic " + basic);
        return new Machine(endpoint, () -> request);
    }

    /** Makes one that signs in with a key of its own ({@code private_key_jwt}). */
    static Machine withKey(DemoCity city) throws JOSEException {
        String id = "signing";
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        make(city, id);
        city.as("admin").send("PUT", "/platform/clients/" + id + "/registration", Map.of(
                "name", Map.of("zh", id, "en", id), "confidential", true, "grantTypes", List.of("client_credentials"),
                "keys", "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}")).expect(200);
        URI endpoint = city.address().resolve("oauth2/token");
        return new Machine(endpoint, () -> RawRequest.form(endpoint, Map.of("grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion(key, id, endpoint))));
    }

    /** Gives the next request for a token. */
    RawRequest request() {
        return requests.get();
    }

    /** Gets a token. */
    String token() throws IOException {
        return tokens(1).get(0);
    }

    /** Gets different tokens. */
    List<String> tokens(int count) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (RawConnection connection = new RawConnection(endpoint)) {
            while (tokens.size() < count) {
                if (connection.ask(request()) != 200) {
                    throw new IllegalStateException(connection.body());
                }
                tokens.add(field(connection.body(), "access_token"));
            }
        }
        return tokens;
    }

    /** Finds a text in JSON that has no quotes inside texts. */
    static String field(String json, String name) {
        int start = json.indexOf(":", json.indexOf("\"" + name + "\"")) + 2;
        return json.substring(start, json.indexOf('"', start));
    }

    private static String make(DemoCity city, String id) {
        return city.as("admin").send("POST", "/platform/clients", Map.of("id", id, "roles", List.of("device:370811")))
                .expect(201).json().get("secret").asText();
    }

    private static String assertion(ECKey key, String id, URI endpoint) {
        try {
            SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(),
                    new JWTClaimsSet.Builder().issuer(id).subject(id).audience(endpoint.toString())
                            .jwtID(UUID.randomUUID().toString()).expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            assertion.sign(new ECDSASigner(key));
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
