package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin of one county asks for people, departments, clients and trails of another, by every address and every filter. */
class ForeignCountyIT {

    private static final String PASSWORD = "a-county-admins-password";
    private static final String PHONE = "+8613900000077";
    private static final List<String> LISTS = List.of("/platform/accounts", "/platform/clients", "/platform/organisations",
            "/platform/departments", "/platform/audit", "/platform/installations");

    private static DemoCity city;
    private static Api thief;
    private static String person;
    private static String department;
    private static String organisation;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
        Api admin = city.as("admin");
        admin.send("POST", "/platform/accounts", Map.of("name", "foreign.zhao", "region", "370883", "roles", List.of("citizen"), "displayName", "foreign",
                "externalId", "foreign-7", "personal", Map.of("phone", PHONE, "realName", "foreign 赵"))).expect(201);
        department = admin.send("POST", "/platform/departments", Map.of("region", "370883", "name", "foreign office")).expect(201).json().get("id").asText();
        organisation = admin.send("POST", "/platform/organisations", Map.of("kind", "GOVERNMENT", "creditCode", "11370883MB00000005",
                "name", "foreign bureau", "region", "370883")).json().path("id").asText("none");
        admin.send("POST", "/platform/clients", Map.of("id", "foreign-camera", "region", "370883")).expect(201);
        admin.send("POST", "/platform/accounts", Map.of("name", "county.admin", "password", PASSWORD, "region", "370811",
                "roles", List.of("county-admin:370811"))).expect(201);
        thief = city.anonymous().as(city.anonymous().login("county.admin", PASSWORD));
        person = scimId(admin);
        assertTrue(thief.get("/platform/accounts?region=370811").expect(200).text().contains("county.admin"), "at home the admin reads");
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void noListShowsThem() {
        for (String list : LISTS) {
            for (String query : List.of("?region=370883", "?region=370800", "?region=370811&region=370883", "?region=370883&region=370811", "?region=*",
                    "?region=370800&below=true", "?region=370811&below=true", "?region=", "?region=370811%00370883", "?region=370811,370883",
                    "?region=370811%20or%201=1", "?region=%25", "?prefix=foreign", "?region=370811&prefix=foreign", "?role=citizen", "?limit=200",
                    "?limit=100000", "?limit=-1", "?after=", "?after=e", "?after=foreign", "?region=370811&after=fo", "?after=%00", "?app=org.nanwang.parking", "?parent=370800",
                    "?region=370811&after=MzcwODgz", "?region=370811/*", "?region=370811%2F..%2F370883", "?region=%EF%BC%93%EF%BC%97", "?REGION=370883", "")) {
                assertNothing(list + query);
            }
        }
    }

    @Test
    void noAddressShowsThem() {
        for (String address : List.of("/platform/accounts/foreign.zhao", "/platform/accounts/foreign.zhao?personal=open", "/platform/accounts/FOREIGN.ZHAO",
                "/platform/departments/" + department, "/platform/departments/" + department + "/members", "/platform/organisations/" + organisation,
                "/platform/organisations/" + organisation + "/members", "/platform/clients/foreign-camera/registration",
                "/scim/v2/370883/Users", "/scim/v2/370883/Groups", "/scim/v2/370883/Users/" + person, "/scim/v2/370811/Users/" + person,
                "/scim/v2/370883/Groups/" + department, "/scim/v2/370811/Groups/" + department, "/scim/v2/370800/Users", "/scim/v2/Users",
                "/scim/v2/370811/../370883/Users", "/scim/v2/370811%2F..%2F370883/Users", "/scim/v2/*/Users")) {
            assertNothing(address);
        }
    }

    @Test
    void noFilterOfADirectoryFindsThem() {
        for (String filter : List.of("userName eq \"foreign.zhao\"", "userName co \"e\"", "id eq \"" + person + "\"", "externalId eq \"foreign-7\"",
                "phoneNumbers.value eq \"" + PHONE + "\"", "phoneNumbers[value eq \"" + PHONE + "\"]", "displayName eq \"foreign\"", "id pr", "not (userName eq \"x\")",
                "userName pr or id pr", "name.formatted co \"赵\"", "userName eq \"x' or '1'='1\"", "groups.value eq \"" + department + "\"",
                "region eq \"370883\"", "meta.location co \"370883\"", "userName gt \"a\"", "active eq true")) {
            String encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8);
            for (String kind : List.of("Users", "Groups")) {
                assertNothing("/scim/v2/370811/" + kind + "?filter=" + encoded);
                assertNothing("/scim/v2/370811/" + kind + "?count=1000&startIndex=1&sortBy=userName&filter=" + encoded);
            }
        }
    }

    @Test
    void nothingOfThemCanBeChanged() {
        String before = everything();
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("PATCH /platform/accounts/foreign.zhao", Map.of("active", false));
        commands.put("PATCH /platform/accounts/foreign.zhao ", Map.of("region", "370811"));
        commands.put("DELETE /platform/accounts/foreign.zhao", Map.of());
        commands.put("PUT /platform/accounts/foreign.zhao/roles", Map.of("roles", List.of("citizen"), "permissions", List.of()));
        commands.put("PUT /platform/accounts/foreign.zhao/password", Map.of("password", PASSWORD));
        commands.put("PUT /platform/accounts/foreign.zhao/real-name-level", Map.of("level", 0));
        commands.put("DELETE /platform/accounts/foreign.zhao/second-factor", Map.of());
        commands.put("POST /platform/accounts/foreign.zhao/unlock", Map.of());
        commands.put("PATCH /platform/departments/" + department, Map.of("name", "mine"));
        commands.put("PUT /platform/departments/" + department + "/members/county.admin", Map.of());
        commands.put("PUT /platform/departments/" + department + "/roles", Map.of("roles", List.of("county-admin:370883")));
        commands.put("DELETE /platform/departments/" + department, Map.of());
        commands.put("PATCH /platform/organisations/" + organisation, Map.of("name", "mine"));
        commands.put("DELETE /platform/organisations/" + organisation, Map.of());
        commands.put("DELETE /platform/clients/foreign-camera", Map.of());
        commands.put("PUT /platform/clients/foreign-camera/registration", Map.of("name", Map.of("zh", "x", "en", "x")));
        commands.put("DELETE /scim/v2/370883/Users/" + person, Map.of());
        commands.put("DELETE /scim/v2/370811/Users/" + person, Map.of());
        commands.put("PUT /scim/v2/370811/Users/" + person, Map.of("userName", "mine"));
        commands.put("DELETE /scim/v2/370811/Groups/" + department, Map.of());
        commands.put("POST /platform/accounts", Map.of("name", "spy", "region", "370883"));
        commands.put("POST /platform/departments", Map.of("name", "spies", "region", "370883"));
        commands.put("POST /platform/clients", Map.of("id", "spy", "region", "370883"));
        commands.forEach((command, body) -> {
            String[] words = command.split(" ");
            int status = thief.send(words[0], words[1], body).status();
            assertTrue(status >= 400 && status < 500, command + " " + status);
        });
        assertEquals(before, everything());
    }

    private static void assertNothing(String address) {
        Api.Answer answer = thief.get(address);
        assertTrue(answer.status() < 500, address + " " + answer.status() + answer.text());
        String told = answer.text();
        boolean shown = answer.status() == 200; // a refusal repeats what was asked for
        assertFalse(shown && (told.contains("zhao") || told.contains("foreign office") || told.contains("foreign bureau") || told.contains("foreign-camera")
                || told.contains(PHONE) || told.contains("赵")), address + "\n" + told);
    }

    /** Gives all there is of the other county, as who may read it all sees it. */
    private static String everything() {
        Api admin = city.as("admin");
        return admin.get("/platform/accounts?region=370883").expect(200).text() + admin.get("/platform/accounts/foreign.zhao").expect(200).text()
                + admin.get("/platform/departments/" + department).expect(200).text() + admin.get("/platform/departments/" + department + "/members").text()
                + admin.get("/platform/clients?region=370883").expect(200).text() + admin.get("/platform/organisations?region=370883").expect(200).text();
    }

    private static String scimId(Api admin) {
        JsonNode users = admin.get("/scim/v2/370883/Users?filter=" + URLEncoder.encode("userName eq \"foreign.zhao\"", StandardCharsets.UTF_8)).expect(200).json();
        return users.at("/Resources/0/id").asText();
    }
}
