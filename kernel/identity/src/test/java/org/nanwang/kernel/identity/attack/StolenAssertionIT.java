package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.oauth.IntrospectionResource;
import org.nanwang.kernel.identity.oauth.RevocationResource;
import org.nanwang.kernel.identity.oauth.TokenResource;

/** Somebody else's {@code private_key_jwt}: found in a log, made for another server, or made up. */
class StolenAssertionIT extends DatabaseTest {

    private static OAuthCity city;
    private static ECKey key;

    @BeforeAll
    static void open() throws JOSEException {
        city = new OAuthCity(storage(), audit(), data());
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        for (String id : List.of("server", "other")) {
            city.register(id, true, List.of("client_credentials"), List.of());
            city.put(id, new Registration(new Registration.Name("服务器", "Server"), null, true, List.of(), List.of(), null,
                    List.of("client_credentials"), List.of(), List.of(), new JWKSet(key).toString(false), null));
        }
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void whatWasUsedAtOneEndpointIsUsedUpAtAll() throws JOSEException {
        String used = signed(claims().build());
        assertEquals(200, city.the(IntrospectionResource.class).introspect(form(used, "token", "x"), null,
                Requests.from("10.0.0.1")).getStatus());
        assertEquals(401, token(used));
        assertEquals(401, city.the(RevocationResource.class).revoke(form(used, "token", "x"), null,
                Requests.from("10.0.0.1")).getStatus());
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        String assertion = signed(claims().build());
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : crowd.invokeAll(Collections.nCopies(16, (Callable<Integer>) () -> token(assertion)))) {
                answers.add(answer.get());
            }
            assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void whatAnotherServerWasShownOpensNothingHere() throws JOSEException {
        for (String audience : List.of("https://elsewhere.example/oauth2/token", OAuthCity.ISSUER + ".evil.example/oauth2/token",
                OAuthCity.ISSUER + "/marketplace/", OAuthCity.ISSUER + "/oauth2x", "server", "")) {
            assertEquals(4, token(signed(claims().audience(audience).build())) / 100, audience);
        }
        assertEquals(4, token(signed(claims().audience((String) null).build())) / 100);
    }

    @Test
    void aClientSpeaksForItselfOnly() throws JOSEException {
        assertEquals(4, token(signed(claims().issuer("other").build())) / 100);
        assertEquals(4, token(signed(claims().subject("other").build())) / 100);
        assertEquals(4, token(signed(claims().issuer("other").subject("other").build())) / 100, "client_id says otherwise");
    }

    @Test
    void timesHaveBorders() throws JOSEException {
        for (long wrong : new long[] {-31, -30, 631, 3600, 60L * 60 * 24 * 365 * 100}) {
            assertEquals(4, token(signed(claims().expirationTime(in(wrong)).build())) / 100, "exp " + wrong);
        }
        for (long right : new long[] {-29, 1, 600, 630}) {
            assertEquals(200, token(signed(claims().expirationTime(in(right)).build())), "exp " + right);
        }
        assertEquals(200, token(signed(claims().notBeforeTime(in(30)).build())));
        assertEquals(4, token(signed(claims().notBeforeTime(in(31)).build())) / 100);
    }

    @Test
    void withoutANameOfItsOwnNoneIsTaken() throws JOSEException {
        for (String name : new String[] {null, "j".repeat(201)}) {
            assertEquals(4, token(signed(claims().jwtID(name).build())) / 100);
        }
    }

    @Test
    void whatTheClientHasNotSignedIsRefused() throws Exception {
        var forged = new Forger(key, "JWT", claims().build()).all();
        assertTrue(forged.size() > 80);
        for (var one : forged.entrySet()) {
            assertEquals(4, token(one.getValue()) / 100, one.getKey());
        }
        assertEquals(200, token(signed(claims().build())), "and keeps nobody out");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("server").subject("server").audience(OAuthCity.ISSUER)
                .jwtID(UUID.randomUUID().toString()).expirationTime(in(60));
    }

    private static Date in(long seconds) {
        return Date.from(city.clock.instant().plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), claims);
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    private static int token(String assertion) {
        Response response = city.the(TokenResource.class)
                .token(form(assertion, "grant_type", "client_credentials"), null, Requests.from("10.0.0.1"));
        return response.getStatus();
    }

    private static MultivaluedMap<String, String> form(String assertion, String name, String value) {
        return OAuthCity.form(name, value, "client_id", "server", "client_assertion", assertion,
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    }
}
