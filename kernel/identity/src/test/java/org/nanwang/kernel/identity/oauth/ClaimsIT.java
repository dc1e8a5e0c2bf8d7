package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;

/** What clients are told of people: what these have agreed to, and no more. */
class ClaimsIT extends DatabaseTest {

    private static final String ATTENDANT = "org.nanwang.parking:attendant:370811";
    private static final String PARKING = "/370811/parking/";

    private OAuthCity city;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        PersonStore persons = city.module.people().persons();
        Person zhang = persons.findByName("zhang.san").orElseThrow();
        persons.replaceData(zhang.id(), new PersonalData(Optional.of("张三"), Optional.of("+8613800000000"),
                Optional.of("zhang@example.org"), Optional.empty()));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aClientIsToldWhatThePersonHasAgreedTo() throws ParseException {
        Map<String, Object> tokens = tokens("openid profile email phone");
        Map<String, Object> told = told(tokens);
        assertEquals("zhang@example.org", told.get("email"));
        assertEquals(false, told.get("email_verified"));
        assertEquals("+8613800000000", told.get("phone_number"));
        assertEquals(false, told.get("phone_number_verified"));
        assertEquals("zhang.san", told.get("name"));
        assertEquals(0, told.get("real_name_level"));
        JWTClaimsSet id = SignedJWT.parse((String) tokens.get("id_token")).getJWTClaimsSet();
        assertEquals("zhang.san", id.getStringClaim("preferred_username"));
        assertFalse(id.toString().contains("13800000000") || id.toString().contains("example.org"), id::toString);
        city.sql.update("update account set real_name_level = 1 where name = 'zhang.san'");
        assertEquals(true, told(tokens).get("phone_number_verified"));
    }

    @Test
    void andNothingElse() {
        assertEquals(Set.of("sub"), told(tokens("openid")).keySet());
        assertEquals(Set.of("sub", "email", "email_verified"), told(tokens("openid email")).keySet());
        assertEquals(Set.of("sub", "phone_number", "phone_number_verified"), told(tokens("openid phone")).keySet());
    }

    @Test
    void thePersonIsAskedInPlainWordsAndEachReadingIsWrittenDown() {
        Response page = city.surfer("zh").open(OAuthCity.address());
        assertEquals(200, page.getStatus());
        var surfer = city.surfer("zh");
        Response consent = surfer.submit(surfer.open(OAuthCity.address("scope", "openid email phone")),
                "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login");
        assertTrue(consent.getEntity().toString().contains("查看您的电子邮箱"));
        assertTrue(consent.getEntity().toString().contains("查看您的电话号码"));
        told(tokens("openid email"));
        String entry = city.sql.query("select who || object || (after::text) from audit where action = 'account:read-personal'"
                + " order by id desc limit 1", row -> row.getString(1)).get(0);
        assertTrue(entry.startsWith("shopzhang.san") && entry.contains("[email]") && !entry.contains("example.org"), entry);
    }

    @Test
    void discoverySaysWhatThereIs() {
        Map<String, Object> metadata = city.module.wellKnownResource().metadata();
        assertTrue(((List<?>) metadata.get("scopes_supported")).containsAll(List.of("openid", "profile", "email", "phone")));
        told(tokens("openid profile email phone")).keySet()
                .forEach(claim -> assertTrue(((List<?>) metadata.get("claims_supported")).contains(claim), claim));
    }

    @Test
    void whoServesAnAddressIsToldWhatThePersonIsThere() {
        register("ticket-shop", false, List.of(PARKING));
        String barrier = register("barrier", true, List.of(PARKING));
        String kiosk = register("kiosk", true, List.of("/370883/parking/"));
        String token = token(ATTENDANT, "ticket-shop");
        Map<String, Object> told = introspected(token, "barrier", barrier);
        assertEquals(List.of("org.nanwang.parking/attendant:370811"), told.get("roles"));
        assertEquals(0, ((Number) told.get("real_name_level")).intValue());
        assertEquals(Map.of("active", false), introspected(token, "kiosk", kiosk));
        assertEquals(List.of(), introspected(token("parking:report:370811", "ticket-shop"), "barrier", barrier).get("roles"));
    }

    private String register(String id, boolean confidential, List<String> audiences) {
        String secret = city.register(id, confidential, List.of("authorization_code"), audiences);
        city.put(id, new Registration(new Registration.Name(id, id), "370811", confidential, List.of(OAuthCity.REDIRECT), List.of(),
                null, List.of("authorization_code"), List.of(ATTENDANT, "parking:*:370811"), audiences, null, null));
        return secret;
    }

    private String token(String scope, String client) {
        return (String) House.body(city.redeem(city.code("scope", scope, "client_id", client), "client_id", client)).get("access_token");
    }

    private Map<String, Object> introspected(String token, String client, String secret) {
        return House.body(city.the(IntrospectionResource.class).introspect(OAuthCity.form("token", token),
                House.basic(client, secret), Requests.from("10.0.0.1")));
    }

    private Map<String, Object> tokens(String scope) {
        return House.body(city.redeem(city.code("scope", scope)));
    }

    private Map<String, Object> told(Map<String, Object> tokens) {
        return House.body(city.the(UserInfoResource.class).get("Bearer " + tokens.get("access_token")));
    }
}
