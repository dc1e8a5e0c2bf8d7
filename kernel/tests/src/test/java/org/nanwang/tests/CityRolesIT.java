package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles of an app as people are given them: for a county, for the city, for the city and all below it. */
class CityRolesIT {

    private static final String STAYS = "/370811/parking/api/sessions";
    private static final String PASSWORD = "grand-canal-1289";

    private static DemoCity city;

    @BeforeAll
    static void start() throws IOException {
        city = DemoCity.up();
    }

    @AfterAll
    static void stop() throws IOException {
        city.close();
    }

    private static Api clerk(String account, String role) {
        city.as("admin").send("POST", "/platform/accounts",
                Map.of("name", account, "password", PASSWORD, "roles", List.of(role), "permissions", List.of())).expect(201);
        return city.anonymous().as(city.anonymous().login(account, PASSWORD));
    }

    @Test
    void aRoleForACountyHoldsThereAlone() {
        clerk("clerk.here", "org.nanwang.parking/clerk:370811").get(STAYS).expect(200);
        clerk("clerk.elsewhere", "county-operator:370883").get(STAYS).expect(403);
    }

    @Test
    void aRoleIsGivenWhereItsAppServes() {
        for (String role : List.of("org.nanwang.parking/clerk:370883", "org.nanwang.parking/cashier:370811")) {
            JsonNode refused = city.as("admin").send("POST", "/platform/accounts",
                    Map.of("name", "too.early", "roles", List.of(role))).expect(400).json();
            assertEquals("urn:nanwang:problem:app-role-unknown", refused.get("type").asText());
        }
        List<String> titles = city.as("operator-370811").get("/platform/roles?region=370811").expect(200).json()
                .findValues("title").stream().map(title -> title.get("zh").asText()).toList();
        assertTrue(titles.containsAll(List.of("平台管理员", "停车业务员", "停车管理员")), titles::toString);
    }

    @Test
    void aRoleForTheCityReachesItsCountiesOnlyWhereItSaysSo() {
        clerk("clerk.city", "org.nanwang.parking/clerk:370800").get(STAYS).expect(403);
        clerk("clerk.everywhere", "org.nanwang.parking/clerk:370800/*").get(STAYS).expect(200);
    }

    @Test
    void oneRoleOfAnAppIsNotAnother() {
        clerk("manager", "org.nanwang.parking/manager:370811").get(STAYS).expect(403);
    }

    @Test
    void whoeverRunsTheCountyHoldsAllRolesOfItsApps() {
        city.as("operator-370811").get(STAYS).expect(200);
        city.as("operator-370883").get(STAYS).expect(403);
        city.as("citizen").get(STAYS).expect(403);
        city.anonymous().get(STAYS).expect(401);
    }
}
