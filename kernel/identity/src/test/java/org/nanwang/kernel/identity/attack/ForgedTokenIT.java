package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.client.ClientName;
import org.nanwang.kernel.identity.client.InstallationClients.Installed;
import org.nanwang.kernel.identity.oauth.IntrospectionResource;
import org.nanwang.kernel.identity.oauth.UserInfoResource;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.SigningKeys;
import org.nanwang.kernel.identity.token.SqlKeyStore;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.region.RegionCode;

/** Tokens that nobody of ours made, or that were made for others, wherever a token is presented. */
class ForgedTokenIT extends DatabaseTest {

    private static final String ACCESS = "at+jwt";
    private static final String PLACE = "/370811/parking/";

    private static OAuthCity city;
    private static SigningKeys keys;
    private static AccessTokens tokens;
    private static String parking;
    private JWTClaimsSet honest;

    @BeforeAll
    static void open() {
        city = new OAuthCity(storage(), audit(), data());
        keys = new SigningKeys(new SqlKeyStore(city.sql, audit()), city.module.vault(), city.clock);
        tokens = new AccessTokens(keys, () -> URI.create(OAuthCity.ISSUER), city.clock);
        parking = city.module.installationClients().app(new Installed(InstallationId.parse("370811-parking"),
                new ClientName("Parking", "停车", Optional.of(new RegionCode("370811"))), PLACE, Set.of("parking:*:370811"),
                Set.of("/370811/air/")));
    }

    @BeforeEach
    void issue() throws ParseException {
        // for the app's own address, so that the app may exchange it and be told of it, and for userinfo
        honest = new JWTClaimsSet.Builder(SignedJWT.parse(issued("access_token")).getJWTClaimsSet())
                .audience(List.of(OAuthCity.ISSUER + PLACE, OAuthCity.ISSUER + "/oauth2/userinfo")).build();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void anHonestTokenIsGoodEverywhere() {
        assertEquals(List.of("api", "userinfo", "introspection", "exchange"), takers(signed(ACCESS, honest)));
    }

    @Test
    void whatWeHaveNotSignedIsRefusedEverywhere() throws Exception {
        ECKey key = (ECKey) keys.publicKeys().getKeys().get(0);
        Map<String, String> forged = new Forger(key, ACCESS, honest).all();
        assertTrue(forged.size() > 80, "only " + forged.size());
        forged.forEach((how, token) -> assertEquals(List.of(), takers(token), how));
    }

    @Test
    void aForgedIdTokenSignsNobodyOut() throws Exception {
        Surfer surfer = city.logoutSurfer();
        Surfer person = city.surfer("en");
        Response back = city.agree(person, OAuthCity.address());
        surfer.steal(person);
        String id = (String) House.body(city.redeem(OAuthCity.answer(back).get("code").get(0))).get("id_token");
        ECKey key = (ECKey) keys.publicKeys().getKeys().get(0);
        int sessions = sessions();
        for (var forged : new Forger(key, "JWT", SignedJWT.parse(id).getJWTClaimsSet()).all().entrySet()) {
            assertEquals(200, surfer.open("/oauth2/logout?id_token_hint=" + URLEncoder.encode(forged.getValue(),
                    StandardCharsets.UTF_8)).getStatus());
            assertEquals(sessions, sessions(), forged.getKey());
        }
    }

    @Test
    void aTokenOfAnotherKindIsNoAccessToken() throws ParseException {
        for (String type : List.of("JWT", "logout+jwt", "jwt", "dpop+jwt", "")) {
            assertEquals(List.of(), takers(signed(type, honest)), type);
        }
        assertEquals(List.of(), takers(issued("id_token")));
        assertEquals(List.of(), takers(issued("refresh_token")));
    }

    @Test
    void whoHasAnotherIssuerIsNotBelieved() {
        for (String issuer : List.of("http://127.0.0.1:8371", "http://127.0.0.1:8370/", "https://127.0.0.1:8370",
                "http://127.0.0.1:8370.evil.example", "http://LOCALHOST:8370", "")) {
            assertEquals(List.of(), takers(signed(ACCESS, changed("iss", issuer))), issuer);
        }
    }

    @Test
    void whatIsForOthersIsForOthers() {
        for (String audience : List.of("https://elsewhere.example", OAuthCity.ISSUER + ".evil.example", OAuthCity.ISSUER + "0",
                OAuthCity.ISSUER + "@evil.example/", "http://127.0.0.1", "370811-parking", "shop", "")) {
            assertEquals(List.of(), takers(signed(ACCESS, changed("aud", List.of(audience)))), audience);
        }
    }

    @Test
    void aTokenForOneInstallationIsGoodAtNoOther() {
        String token = signed(ACCESS, changed("aud", List.of(OAuthCity.ISSUER + "/370811/park")));
        assertEquals(List.of(), takers(token).stream().filter(taker -> !taker.equals("introspection")).toList());
        String parkings = signed(ACCESS, changed("aud", List.of(OAuthCity.ISSUER + PLACE)));
        for (String other : List.of("/370811/parking", "/370811/parkin/", "/370811/air/", "/370883/parking/", "/", "/platform/accounts",
                "/370811/PARKING/", "/370811/parking2/", "//370811/parking/")) {
            assertTrue(city.caller(parkings, other).isEmpty(), other);
        }
        assertTrue(city.caller(parkings, PLACE + "api/lots").isPresent());
    }

    @Test
    void timeIsKeptToTheSecond() {
        Instant now = city.clock.instant();
        for (var wrong : Map.of("exp", now, "nbf", now.plusSeconds(1)).entrySet()) {
            assertEquals(List.of(), takers(signed(ACCESS, changed(wrong.getKey(), Date.from(wrong.getValue())))), wrong.getKey());
        }
        assertEquals(4, takers(signed(ACCESS, changed("nbf", Date.from(now.minusSeconds(1))))).size());
        String last = signed(ACCESS, changed("exp", Date.from(now.plusSeconds(1))));
        assertEquals(4, takers(last).size());
        city.clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), takers(last), "also when it was found good before");
    }

    @Test
    void aTokenThatWillBeIssuedTomorrowIsNotOfToday() {
        Date tomorrow = Date.from(city.clock.instant().plus(Duration.ofDays(1)));
        assertEquals(List.of(), takers(signed(ACCESS, changed("iat", tomorrow))));
        assertEquals(4, takers(signed(ACCESS, changed("iat", Date.from(city.clock.instant().plusSeconds(5))))).size(),
                "the clocks of two nodes differ a little");
    }

    @Test
    void aTokenThatIsChangedAnywhereIsRefused() {
        String token = signed(ACCESS, honest);
        for (int i = 0; i < token.length() - 1; i += 7) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertEquals(List.of(), takers(changed), "at " + i);
        }
        for (String around : List.of(token + ".", token + "=", "." + token, token + "A",
                token.replace(".", ".."), token.replace('.', ','), token.substring(1), "Bearer " + token, token + " " + token)) {
            assertEquals(List.of(), takers(around), around);
        }
    }

    private static int sessions() {
        return city.sql.query("select 1 from session", row -> 1).size();
    }

    /** Tells who takes a token. */
    private List<String> takers(String token) {
        List<String> takers = new ArrayList<>();
        if (city.caller(token, PLACE + "api").isPresent()) {
            takers.add("api");
        }
        if (city.the(UserInfoResource.class).get("Bearer " + token).getStatus() == 200) {
            takers.add("userinfo");
        }
        Response told = city.the(IntrospectionResource.class).introspect(OAuthCity.form("token", token),
                House.basic("370811-parking", parking), Requests.from("10.0.0.1"));
        assertFalse(told.getStatus() >= 500);
        if (told.getStatus() == 200 && (boolean) House.body(told).get("active")) {
            takers.add("introspection");
        }
        Response exchanged = city.token("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token", token,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token", "client_id", "370811-parking",
                "client_secret", parking, "resource", OAuthCity.ISSUER + "/370811/air/");
        if (exchanged.getStatus() == 200) {
            takers.add("exchange");
        }
        return takers;
    }

    private JWTClaimsSet changed(String claim, Object value) {
        return new JWTClaimsSet.Builder(honest).claim(claim, value).build();
    }

    private String signed(String type, JWTClaimsSet claims) {
        return tokens.sign(type.isEmpty() ? null : new JOSEObjectType(type), claims);
    }

    private String issued(String kind) {
        return (String) House.body(city.redeem(city.code())).get(kind);
    }
}
