package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations and departments, and who belongs to them. */
class GroupCommandsTest extends CommandTest {

    private static final String SHOP = "{\"id\":\"o1\",\"name\":\"Canal Tea\",\"kind\":\"ENTERPRISE\","
            + "\"creditCode\":\"91440300708461136T\",\"region\":\"370811\",\"active\":true,"
            + "\"createdAt\":\"2026-03-01T08:00:00Z\"}";
    private static final String OFFICE = "{\"id\":\"d1\",\"name\":\"Roads\",\"region\":\"370811\",\"parent\":\"d0\","
            + "\"roles\":[\"auditor:370811\"],\"createdAt\":\"2026-03-01T08:00:00Z\"}";

    @BeforeEach
    void signIn() {
        run("login", "admin");
    }

    @Test
    void organisationsAreListedShownAddedAndChanged() {
        node().on("GET /platform/organisations?limit=100&region=370800&below=true", 200, "{\"items\":[" + SHOP + "]}");
        assertEquals("""
                ID  NAME       KIND        CREDIT CODE         REGION  STATE
                o1  Canal Tea  ENTERPRISE  91440300708461136T  370811  active
                """, runAndRead("organisations", "--region", "370800", "--below"));
        node().on("GET /platform/organisations/o1", 200, SHOP);
        assertTrue(runAndRead("organisations", "o1", "--lang", "zh").contains("统一社会信用代码"));
        node().on("POST /platform/organisations", 201, SHOP).on("PATCH /platform/organisations/o1", 200, SHOP)
                .on("DELETE /platform/organisations/o1", 204, "");
        assertTrue(runAndRead("organisations", "add", "Canal Tea", "--credit-code", "91440300708461136T").contains("o1"));
        String added = node().bodies("POST /platform/organisations").get(0);
        assertTrue(added.contains("\"kind\":\"ENTERPRISE\"") && added.contains("91440300708461136T"), added);
        runAndRead("organisations", "change", "o1", "--name", "Canal Teas");
        runAndRead("organisations", "deactivate", "o1");
        assertEquals(List.of("{\"name\":\"Canal Teas\"}", "{\"active\":false}"), node().bodies("PATCH /platform/organisations/o1"));
        assertEquals(1, run("organisations", "change", "o1"));
        assertTrue(err().toString().contains("'o1'"), err().toString());
        assertEquals(0, run("organisations", "remove", "o1"));
    }

    @Test
    void peopleActForOrganisations() {
        node().on("PUT /platform/organisations/o1/members/li.si", 204, "")
                .on("DELETE /platform/organisations/o1/members/li.si", 204, "")
                .on("GET /platform/organisations/o1/members?limit=100", 200, """
                        {"items":[{"account":"7","name":"li.si","displayName":"Li Si","region":"370811","position":"AGENT"}]}""");
        assertEquals(0, run("organisations", "join", "o1", "li.si", "--position", "AGENT"));
        assertEquals(List.of("{\"position\":\"AGENT\"}"), node().bodies("PUT /platform/organisations/o1/members/li.si"));
        assertTrue(runAndRead("organisations", "members", "o1").contains("li.si    Li Si  370811  AGENT"), out().toString());
        assertEquals(0, run("organisations", "leave", "o1", "li.si"));
    }

    @Test
    void departmentsAreKeptWithTheirMembersAndRoles() {
        node().on("GET /platform/departments?limit=100", 200, "{\"items\":[" + OFFICE + "]}")
                .on("GET /platform/departments/d1", 200, OFFICE).on("POST /platform/departments", 201, OFFICE)
                .on("PATCH /platform/departments/d1", 200, OFFICE).on("PUT /platform/departments/d1/roles", 200, OFFICE)
                .on("PUT /platform/departments/d1/members/li.si", 204, "");
        assertEquals("""
                ID  NAME   PART OF  REGION  ROLES
                d1  Roads  d0       370811  auditor:370811
                """, runAndRead("departments"));
        runAndRead("departments", "add", "Roads", "--parent", "d0");
        runAndRead("departments", "change", "d1", "--parent", "");
        assertEquals(List.of("{\"parent\":\"\"}"), node().bodies("PATCH /platform/departments/d1"));
        runAndRead("departments", "join", "d1", "li.si");
        runAndRead("departments", "grant", "d1", "county-operator:370811");
        runAndRead("departments", "withdraw", "d1", "auditor:370811");
        assertEquals(List.of("{\"roles\":[\"auditor:370811\",\"county-operator:370811\"]}", "{\"roles\":[]}"),
                node().bodies("PUT /platform/departments/d1/roles"));
    }
}
