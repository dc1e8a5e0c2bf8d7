package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.client.Registration;

/** Clients that sign instead of showing a secret. */
class ClientAssertionsIT extends DatabaseTest {

    private OAuthCity city;
    private ECKey key;

    @BeforeEach
    void open() throws JOSEException {
        city = new OAuthCity(storage(), audit(), data());
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        city.register("server", true, List.of("client_credentials"), List.of());
        city.put("server", new Registration(new Registration.Name("服务器", "Server"), null, true, List.of(), List.of(), null,
                List.of("client_credentials"), List.of(), List.of(), new JWKSet(key).toString(false), null));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void anAssertionIsGoodOnce() throws JOSEException {
        String assertion = signed(claims().build());
        assertEquals(200, status(assertion));
        assertEquals(401, status(assertion));
        assertEquals(200, status(signed(claims().audience(OAuthCity.ISSUER + "/oauth2/token").build())));
    }

    @Test
    void whatIsNotForUsNotTheirsOrNotNowIsRefused() throws JOSEException {
        Date soon = Date.from(city.clock.instant().plus(Duration.ofMinutes(2)));
        for (JWTClaimsSet wrong : List.of(claims().audience("https://elsewhere.example").build(),
                claims().issuer("other").build(), claims().subject("other").build(), claims().jwtID(null).build(),
                claims().expirationTime(null).build(), claims().notBeforeTime(soon).build(),
                claims().expirationTime(Date.from(city.clock.instant().minusSeconds(31))).build(),
                claims().expirationTime(Date.from(city.clock.instant().plus(Duration.ofHours(1)))).build())) {
            assertEquals(4, status(signed(wrong)) / 100, wrong.toString());
        }
    }

    @Test
    void aClockThatIsALittleOffIsForgiven() throws JOSEException {
        assertEquals(200, status(signed(claims().expirationTime(Date.from(city.clock.instant().minusSeconds(20))).build())));
        assertEquals(200, status(signed(claims().notBeforeTime(Date.from(city.clock.instant().plusSeconds(20))).build())));
    }

    @Test
    void otherKeysAndAlgorithmsAreRefused() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        assertEquals(401, status(signed(claims().build())));
        SignedJWT mac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        mac.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes()));
        assertEquals(4, status(mac.serialize()) / 100);
        assertEquals(4, status(new PlainJWT(claims().build()).serialize()) / 100);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("server").subject("server").audience(OAuthCity.ISSUER)
                .jwtID(UUID.randomUUID().toString()).expirationTime(Date.from(city.clock.instant().plusSeconds(60)));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), claims);
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    private int status(String assertion) {
        return city.token("grant_type", "client_credentials", "client_id", "server", "client_assertion", assertion,
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer").getStatus();
    }
}
