package org.nanwang.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.spi.identity.Identified;
import org.nanwang.spi.identity.SourceAnswer;
import org.nanwang.spi.identity.SourceError;
import org.nanwang.spi.identity.SourceRequest;
import org.nanwang.spi.identity.SourceStep;

class OidcSourceTest {

    private static final URI CALLBACK = URI.create("https://city.example/oauth2/sources/370800-oidc-source/callback");

    private final FakeProvider provider = new FakeProvider();
    private final Wire wire = new Wire();
    private Instant now = FakeProvider.NOW;

    @AfterEach
    void stop() {
        wire.close();
        provider.close();
    }

    @Test
    void aPersonIsReadOutOfTheSignedClaimsAndThoseOfUserinfo() {
        Identified person = signIn(source(settings()));
        assertEquals(provider.issuer(), person.authority());
        assertEquals("person-7", person.subject());
        assertEquals(RealNameLevel.VERIFIED, person.level());
        assertEquals(Set.of("pwd", "face"), person.methods());
        assertEquals(FakeProvider.NOW.minusSeconds(30), person.at());
        assertEquals(Optional.of("张三"), person.details().displayName());
    }

    @Test
    void theBrowserIsSentWithStateNonceAndChallengeAndTheCodeRedeemedWithTheVerifier() throws Exception {
        OidcSource source = source(settings());
        SourceStep step = begin(source);
        Map<String, String> query = query(step.redirect());
        assertEquals("1", query.get("tenant"));
        assertEquals("the-state", query.get("state"));
        assertEquals("code", query.get("response_type"));
        assertEquals(CALLBACK.toString(), query.get("redirect_uri"));
        Attempt attempt = Attempt.read(step.memory()).orElseThrow();
        assertEquals(query.get("nonce"), attempt.nonce());
        assertEquals(query.get("code_challenge"), attempt.challenge());
        assertFalse(step.redirect().toString().contains(attempt.verifier()));
        complete(source, step, Map.of("code", attempt.nonce()));
        assertEquals(attempt.verifier(), provider.asked("/token").get("code_verifier"));
        assertEquals("jining", provider.asked("/token").get("client_id"));
    }

    @Test
    void whoMustProveItAfreshIsAskedForItAndTheTimeIsTold() {
        OidcSource source = source(settings());
        SourceRequest request = new SourceRequest(CALLBACK, "the-state", true, Locale.CHINA);
        SourceStep step = source.begin(request);
        assertEquals("login", query(step.redirect()).get("prompt"));
        assertEquals("0", query(step.redirect()).get("max_age"));
        complete(source, step, code(step));
        provider.issues(nonce -> provider.signed(nonce, claims -> claims.claim("auth_time", null)));
        assertEquals(SourceError.ANSWER_INVALID,
                assertThrows(Refusal.class, () -> complete(source, step, code(step))).code());
    }

    @Test
    void anotherInstanceCompletesWhatOneBegan() {
        SourceStep step = begin(source(settings()));
        assertEquals("person-7", complete(source(settings()), step, code(step)).subject());
    }

    private static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("unsigned", (Forgery) OidcSourceTest::unsigned),
                Arguments.of("signed with the public key as a secret", (Forgery) OidcSourceTest::macWithPublicKey),
                Arguments.of("for another client", changed(claims -> claims.audience("other"))),
                Arguments.of("for two clients, meant for the other",
                        changed(claims -> claims.audience(List.of("jining", "other")))),
                Arguments.of("meant for another party", changed(claims -> claims.claim("azp", "other"))),
                Arguments.of("by another issuer", changed(claims -> claims.issuer("https://other.example"))),
                Arguments.of("expired", changed(claims -> claims.expirationTime(Date.from(FakeProvider.NOW.minusSeconds(61))))),
                Arguments.of("without an end", changed(claims -> claims.expirationTime(null))),
                Arguments.of("of the future", changed(claims -> claims.issueTime(Date.from(FakeProvider.NOW.plusSeconds(90))))),
                Arguments.of("of long ago", changed(claims -> claims.issueTime(Date.from(FakeProvider.NOW.minusSeconds(3600))))),
                Arguments.of("not yet valid", changed(claims -> claims.notBeforeTime(Date.from(FakeProvider.NOW.plusSeconds(90))))),
                Arguments.of("of another attempt", changed(claims -> claims.claim("nonce", "other"))),
                Arguments.of("without a nonce", changed(claims -> claims.claim("nonce", null))),
                Arguments.of("of nobody", changed(claims -> claims.subject(null))),
                Arguments.of("signed by a stranger", (Forgery) (fake, nonce) -> {
                    fake.rotate(false);
                    return fake.good(nonce);
                }),
                Arguments.of("no token at all", (Forgery) (fake, nonce) -> "x.y.z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void anIdTokenThatIsNotRightIsRefused(String name, Forgery forgery) {
        provider.issues(nonce -> forgery.token(provider, nonce));
        assertRefused(SourceError.ANSWER_INVALID, source(settings()));
    }

    @Test
    void aKeyThatIsNewIsFoundAndInventedKeysAreNotAskedForTwice() {
        OidcSource source = source(settings());
        signIn(source);
        now = now.plus(Duration.ofSeconds(20));
        provider.rotate(true);
        assertEquals("person-7", signIn(source).subject());
        int before = provider.keyRequests();
        provider.rotate(false);
        assertRefused(SourceError.ANSWER_INVALID, source);
        assertRefused(SourceError.ANSWER_INVALID, source);
        assertEquals(before, provider.keyRequests());
    }

    @Test
    void userinfoOfSomebodyElseIsRefused() {
        provider.tellsOfUser("sub", "person-8");
        assertRefused(SourceError.ANSWER_INVALID, source(settings()));
    }

    @ParameterizedTest
    @CsvSource({"access_denied, SIGN_IN_DECLINED", "server_error, SOURCE_AWAY", "unauthorized_client, SOURCE_MISCONFIGURED"})
    void anErrorThroughTheBrowserIsToldInItsMeaning(String error, SourceError expected) {
        OidcSource source = source(settings());
        SourceStep step = begin(source);
        Refusal refusal = assertThrows(Refusal.class, () -> complete(source, step, Map.of("error", error)));
        assertEquals(expected, refusal.code());
        assertTrue(refusal.message(Locale.CHINESE).contains("爱山东"));
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant, ANSWER_INVALID", "401, invalid_client, SOURCE_MISCONFIGURED", "503, busy, SOURCE_AWAY"})
    void anErrorOfTheTokenEndpointIsToldInItsMeaning(int status, String error, SourceError expected) {
        provider.fails(status, error);
        assertRefused(expected, source(settings()));
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefusedBeforeItsCodeIsSentAnywhere() {
        OidcSource source = source(settings());
        SourceStep step = begin(source);
        Map<String, String> mixedUp = Map.of("code", "stolen", "iss", "https://attacker.example");
        assertEquals(SourceError.ANSWER_INVALID,
                assertThrows(Refusal.class, () -> complete(source, step, mixedUp)).code());
        assertEquals(null, provider.asked("/token"));
    }

    @Test
    void whoPromisesToNameItselfMustDoSo() {
        provider.says("authorization_response_iss_parameter_supported", true);
        assertRefused(SourceError.ANSWER_INVALID, source(settings()));
    }

    @Test
    void whatAnotherIssuerWasAskedIsNotCompletedByThisOne() {
        SourceStep step = begin(source(settings()));
        try (FakeProvider next = new FakeProvider()) {
            OidcSource source = source(Values.of(next.issuer()));
            assertEquals(SourceError.ANSWER_INVALID,
                    assertThrows(Refusal.class, () -> complete(source, step, code(step))).code());
        }
    }

    @Test
    void aProviderThatIsAwayIsToldAsSuch() {
        OidcSource source = source(settings());
        provider.close();
        assertEquals(SourceError.SOURCE_AWAY, assertThrows(Refusal.class, () -> begin(source)).code());
    }

    @Test
    void metadataOfAnotherIssuerAreRefused() {
        provider.says("issuer", "https://other.example");
        assertEquals(SourceError.SOURCE_MISCONFIGURED,
                assertThrows(Refusal.class, () -> begin(source(settings()))).code());
    }

    @Test
    void addressesInClearAreRefused() {
        provider.says("token_endpoint", "http://provider.example/token");
        assertEquals(SourceError.SOURCE_MISCONFIGURED,
                assertThrows(Refusal.class, () -> begin(source(settings()))).code());
    }

    @Test
    void aSecretIsShownInTheHeaderOnly() {
        signIn(source(settings().with("client-secret", "s3cret+/")));
        assertEquals("Basic amluaW5nOnMzY3JldCUyQiUyRg==", provider.asked("/token").get("Authorization"));
        assertFalse(provider.asked("/token").containsValue("s3cret+/"));
    }

    @Test
    void aPrivateKeySignsWhoWeAre() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("ours").generate();
        signIn(source(settings().with("private-key", key.toJSONString())));
        SignedJWT assertion = SignedJWT.parse(provider.asked("/token").get("client_assertion"));
        assertTrue(assertion.verify(new ECDSAVerifier(key.toPublicJWK())));
        assertEquals(List.of(provider.issuer()), assertion.getJWTClaimsSet().getAudience());
        assertEquals("jining", assertion.getJWTClaimsSet().getSubject());
    }

    @Test
    void aRequestIsSentAheadWhereThatIsDemanded() {
        provider.says("pushed_authorization_request_endpoint", provider.issuer() + "/par");
        provider.says("require_pushed_authorization_requests", true);
        SourceStep step = begin(source(settings()));
        assertEquals("urn:par:1", query(step.redirect()).get("request_uri"));
        assertFalse(query(step.redirect()).containsKey("nonce"));
        assertEquals("the-state", provider.asked("/par").get("state"));
    }

    @ParameterizedTest
    @CsvSource({"L2, VERIFIED", "L3, STRONG", "L1, NONE", "2, VERIFIED"})
    void aClaimsValueStandsForALevel(String value, RealNameLevel level) {
        provider.tellsOfUser("assurance", value.length() == 1 ? Integer.valueOf(value) : value);
        assertEquals(level, signIn(source(settings())).level());
    }

    @Test
    void aPhoneNumberCountsOnlyWhereItIsConfirmed() {
        assertEquals(Optional.empty(), signIn(source(settings())).details().phone());
        provider.tellsOfUser("phone_number_verified", true);
        assertEquals(Optional.of("13800000000"), signIn(source(settings())).details().phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example", "ftp://id.example", "https://me@id.example", "id.example", ""})
    void anIssuerIsReachedOverTls(String issuer) {
        assertThrows(IllegalArgumentException.class, () -> Settings.read(Values.of(issuer)));
    }

    @Test
    void aKeyThatIsNoneIsToldWithoutTheKey() {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class,
                () -> source(settings().with("private-key", "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}")));
        assertFalse(problem.getMessage().contains("c2VjcmV0"));
    }

    @FunctionalInterface
    private interface Forgery {
        String token(FakeProvider provider, String nonce);
    }

    private static Forgery changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return (provider, nonce) -> provider.signed(nonce, change);
    }

    private static String unsigned(FakeProvider provider, String nonce) {
        try {
            return new PlainJWT(SignedJWT.parse(provider.good(nonce)).getJWTClaimsSet()).serialize();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String macWithPublicKey(FakeProvider provider, String nonce) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                    SignedJWT.parse(provider.good(nonce)).getJWTClaimsSet());
            token.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Values settings() {
        return Values.of(provider.issuer());
    }

    private OidcSource source(Values values) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Settings settings = Settings.read(values);
        Issuer issuer = new Issuer(settings.issuer(), wire, clock);
        return new OidcSource(settings,
                new Upstream(settings, issuer, ClientProof.of(values, settings.clientId(), clock), wire),
                new IdTokens(settings, issuer, clock));
    }

    private Identified signIn(OidcSource source) {
        SourceStep step = begin(source);
        return complete(source, step, code(step));
    }

    private static SourceStep begin(OidcSource source) {
        return source.begin(new SourceRequest(CALLBACK, "the-state", false, Locale.CHINA));
    }

    private static Identified complete(OidcSource source, SourceStep step, Map<String, String> parameters) {
        return source.complete(new SourceAnswer(CALLBACK, parameters, step.memory(), Locale.CHINA));
    }

    /** The provider puts the code into the token as its nonce, so that it need not remember. */
    private static Map<String, String> code(SourceStep step) {
        return Map.of("code", Attempt.read(step.memory()).orElseThrow().nonce());
    }

    private static void assertRefused(SourceError expected, OidcSource source) {
        assertEquals(expected, assertThrows(Refusal.class, () -> {
            SourceStep step = begin(source);
            complete(source, step, code(step));
        }).code());
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&")).map(pair -> pair.split("=", 2)).collect(
                Collectors.toMap(pair -> pair[0], pair -> FakeProvider.decoded(pair[1]), (a, b) -> a, HashMap::new));
    }
}
