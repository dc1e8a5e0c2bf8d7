package org.nanwang.kernel.identity.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.account.Secrets;

/** Clients made by program, for admins. */
class RegisterIT extends DatabaseTest {

    private OAuthCity city;
    private String platform;
    private String county;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        platform = "Bearer " + city.module.tokenIssuer().issue("platform", "client:*");
        county = "Bearer " + city.module.tokenIssuer().issue("county", "client:*:370811", "role:*:370811");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aClientIsRegisteredAndSignsPeopleIn() {
        Map<String, Object> made = made(post(county, kiosk()));
        String id = (String) made.get("client_id");
        assertEquals(0L, made.get("client_secret_expires_at"));
        assertEquals("ES256", made.get("id_token_signed_response_alg"));
        assertEquals("Kiosk", made.get("client_name"));
        assertEquals("自助终端", made.get("client_name#zh"));
        assertEquals(OAuthCity.ISSUER + "/oauth2/register/" + id, made.get("registration_client_uri"));
        Response tokens = city.redeem(city.code("client_id", id), "client_id", id,
                "client_secret", (String) made.get("client_secret"));
        String token = (String) House.body(tokens).get("access_token");
        assertTrue(city.caller(token, "/370811/parking/").isPresent(), () -> House.body(tokens).toString());
        assertTrue(city.caller(token, "/370883/parking/").isEmpty());
        assertEquals(List.of("county client:create " + id, "county client:register " + id), city.sql.query(
                "select who, action, object from audit where object = ? and action <> 'client:sign-in' order by id",
                row -> row.getString("who") + " " + row.getString("action") + " " + row.getString("object"), id));
    }

    @Test
    void aPublicClientGetsNoSecretAndOneThatSignsNeither() {
        Map<String, Object> open = made(post(platform, with(kiosk(), "token_endpoint_auth_method", "none")));
        assertNull(open.get("client_secret"));
        assertEquals("none", open.get("token_endpoint_auth_method"));
        Map<String, Object> signs = made(post(platform, with(kiosk(), "token_endpoint_auth_method", "private_key_jwt",
                "jwks", Map.of("keys", List.of(Map.of("kty", "EC", "crv", "P-256",
                        "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                        "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"))))));
        assertNull(signs.get("client_secret"));
        assertEquals("private_key_jwt", signs.get("token_endpoint_auth_method"));
    }

    @Test
    void onlyAdminsRegister() {
        String citizen = "Bearer " + city.module.tokenIssuer().issue("citizen");
        assertEquals(401, post(null, kiosk()).getStatus());
        assertTrue(post(null, kiosk()).getHeaderString("WWW-Authenticate").startsWith("Bearer"));
        assertEquals(401, post("Bearer rubbish", kiosk()).getStatus());
        assertEquals(401, post("Basic " + "YTpi", kiosk()).getStatus());
        assertError(403, "insufficient_scope", post(citizen, kiosk()));
    }

    @Test
    void aCountyAdminGivesNothingOutsideTheCounty() {
        for (Map<String, Object> outside : List.of(with(kiosk(), "region", "370883"), with(kiosk(), "region", null),
                with(kiosk(), "scope", "parking:read:370883"), with(kiosk(), "scope", "parking:read"),
                with(kiosk(), "scope", "*"), with(kiosk(), "audiences", List.of("/370883/")),
                with(kiosk(), "audiences", List.of("/platform/")),
                with(kiosk(), "audiences", List.of()), with(kiosk(), "address", "/370883/parking/"))) {
            assertError(403, "insufficient_scope", post(county, outside));
        }
        assertEquals(201, post(platform, with(kiosk(), "region", null, "audiences", List.of())).getStatus());
    }

    @Test
    void whatIsUnfitIsToldInTheProtocolsWords() {
        for (String uri : List.of("http://shop.example/", "https://user@shop.example/", "https://shop.example/#x",
                "/370811/parking/", "javascript:alert(1)")) {
            assertError(400, "invalid_redirect_uri", post(platform, with(kiosk(), "redirect_uris", List.of(uri))));
        }
        assertError(400, "invalid_redirect_uri", post(platform, with(kiosk(), "redirect_uris", null)));
        for (Map<String, Object> wrong : List.of(with(kiosk(), "grant_types", List.of("implicit")),
                with(kiosk(), "grant_types", List.of("password")), with(kiosk(), "response_types", List.of("token")),
                with(kiosk(), "jwks_uri", "https://inside.example/keys"), with(kiosk(), "scope", "a::b"),
                with(kiosk(), "token_endpoint_auth_method", "client_secret_jwt"), with(kiosk(), "region", "999999"),
                with(kiosk(), "id_token_signed_response_alg", "none"), with(kiosk(), "region", 370811),
                with(kiosk(), "subject_type", "pairwise"), with(kiosk(), "audiences", List.of("//evil.example/")),
                with(kiosk(), "token_endpoint_auth_method", "none", "grant_types", List.of("client_credentials")),
                with(kiosk(), "redirect_uris", "https://shop.example/"), with(kiosk(), "client_name", "n".repeat(101)))) {
            assertEquals(400, post(platform, wrong).getStatus(), wrong.toString());
        }
        assertError(400, "invalid_client_metadata", post(platform, "rubbish"));
        assertError(400, "invalid_client_metadata", post(platform, "{\"client_name\":\"" + "n".repeat(70_000) + "\"}"));
        assertEquals(1, city.sql.query("select 1 from account where kind = 'CLIENT'", row -> 1).size(), "the shop alone");
    }

    @Test
    void aClientManagesItselfButNeverWidensWhatItMay() {
        Map<String, Object> made = made(post(county, kiosk()));
        String id = (String) made.get("client_id");
        String own = "Bearer " + made.get("registration_access_token");
        Map<String, Object> read = House.body(register().find(id, own));
        assertEquals(made.get("redirect_uris"), read.get("redirect_uris"));
        assertNull(read.get("client_secret"), "kept as a digest");
        assertEquals(made.get("registration_access_token"), read.get("registration_access_token"));
        Map<String, Object> change = with(kiosk(), "client_id", id, "redirect_uris", List.of("https://kiosk.example/new"));
        assertEquals(200, put(own, id, change).getStatus());
        assertEquals(List.of("https://kiosk.example/new"), House.body(register().find(id, own)).get("redirect_uris"));
        for (Map<String, Object> wider : List.of(with(change, "scope", "*"), with(change, "scope", "air:read:370811"),
                with(change, "audiences", List.of()), with(change, "audiences", List.of("/370883/")),
                with(change, "region", "370883"), with(change, "address", "/370811/air/"),
                with(change, "grant_types", List.of("authorization_code", "client_credentials")))) {
            assertError(403, "insufficient_scope", put(own, id, wider));
        }
        assertError(400, "invalid_client_metadata", put(own, id, with(change, "client_id", "shop")));
        assertError(400, "invalid_client_metadata", put(own, id, with(change, "token_endpoint_auth_method", "none")));
        assertEquals(401, register().find("shop", own).getStatus(), "another client's token");
        assertEquals(204, register().remove(id, own).getStatus());
        assertEquals(401, register().find(id, own).getStatus());
    }

    @Test
    void adminsManageTheClientsOfTheirRegion() {
        String id = (String) made(post(platform, with(kiosk(), "region", "370883", "scope", "parking:read:370883",
                "audiences", List.of("/370883/")))).get("client_id");
        assertError(403, "insufficient_scope", register().find(id, county));
        assertError(403, "insufficient_scope", register().remove(id, county));
        assertError(403, "insufficient_scope", put(county, id, with(kiosk(), "client_id", id)));
        assertEquals(200, register().find(id, platform).getStatus());
        assertFalse(House.body(register().find(id, platform)).containsKey("registration_access_token"));
        assertEquals(200, put(platform, id, with(kiosk(), "client_id", id)).getStatus());
        assertEquals(204, register().remove(id, county).getStatus(), "it is the county's now");
    }

    @Test
    void secretsAreKeptAsDigests() {
        Map<String, Object> made = made(post(county, kiosk()));
        String row = city.sql.query("select row_to_json(c)::text || row_to_json(a) as whole from client c "
                + "join account a on a.id = c.account where a.name = ?", one -> one.getString("whole"),
                made.get("client_id")).get(0);
        for (String name : List.of("client_secret", "registration_access_token")) {
            assertFalse(row.contains((String) made.get(name)), name);
            assertTrue(row.contains(Secrets.digest((String) made.get(name))), name);
        }
    }

    @Test
    void itIsAdvertised() {
        assertEquals(OAuthCity.ISSUER + "/oauth2/register",
                city.module.wellKnownResource().metadata().get("registration_endpoint"));
    }

    private static Map<String, Object> kiosk() {
        return Map.of("client_name", "Kiosk", "client_name#zh", "自助终端", "redirect_uris", List.of(OAuthCity.REDIRECT),
                "grant_types", List.of("authorization_code", "refresh_token"), "region", "370811",
                "scope", "openid profile parking:report:370811", "audiences", List.of("/370811/"));
    }

    private static Map<String, Object> with(Map<String, Object> all, Object... changes) {
        Map<String, Object> changed = new HashMap<>(all);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        changed.values().removeIf(java.util.Objects::isNull);
        return changed;
    }

    private RegisterResource register() {
        return city.the(RegisterResource.class);
    }

    private Response post(String authorization, Object body) {
        return register().create(stream(body), authorization);
    }

    private Response put(String authorization, String id, Object body) {
        return register().replace(id, stream(body), authorization);
    }

    private static ByteArrayInputStream stream(Object body) {
        String text = body instanceof Map<?, ?> map ? JSONValue.toJSONString(map) : body.toString();
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> made(Response response) {
        assertEquals(201, response.getStatus(), () -> String.valueOf(response.getEntity()));
        assertNotNull(House.body(response).get("registration_access_token"));
        return House.body(response);
    }

    private static void assertError(int status, String error, Response response) {
        assertEquals(error, House.body(response).get("error"), () -> String.valueOf(response.getEntity()));
        assertEquals(status, response.getStatus());
    }
}
