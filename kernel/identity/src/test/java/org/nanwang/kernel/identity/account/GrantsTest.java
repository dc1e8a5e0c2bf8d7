package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class GrantsTest {

    /** A city with counties, whose codes begin with those of their townships. */
    private static final Reach JINING = (outer, inner) ->
            inner.value().startsWith(outer.value().equals("370800") ? "3708" : outer.value());

    @Test
    void aCountyOperatorRunsTheirCountyAndNoOther() {
        Grants grants = grants("county-operator:370811");
        assertTrue(grants.allow("installation:upgrade:370811"));
        assertTrue(grants.allow("parking:report:370811"));
        assertFalse(grants.allow("installation:upgrade:370883"));
        assertFalse(grants.allow("installation:upgrade:370800"));
        assertFalse(grants.allow("release:approve:370800"));
        assertFalse(grants.allow("account:create:370800"));
    }

    @Test
    void aCountyOperatorDoesNotAdministerPeople() {
        Grants grants = grants("county-operator:370811");
        for (String subject : List.of("account", "organisation", "role", "client", "session", "signing-key", "release",
                "vendor", "node", "region")) {
            for (String asked : List.of(":create:370811", ":read:370811", ":*:370811", "")) {
                assertFalse(grants.allow(subject + asked), subject + asked);
            }
            assertFalse(grants.allow("parking," + subject + ":read:370811"), subject);
        }
        assertFalse(grants.allow("*:read:370811"));
        assertTrue(grants.allow("audit:read:370811"));
        assertFalse(grants.allow("audit:remove:370811"));
        assertTrue(grants.allow("org.nanwang.parking:attendant:370811"));
    }

    @Test
    void aCountyAdminLooksAfterPeopleButNotAppsData() {
        Grants grants = grants("county-admin:370811");
        for (String asked : List.of("account:create:370811", "organisation:remove:370811", "role:grant:370811",
                "client:create:370811", "session:end:370811", "installation:install:370811", "audit:read:370811")) {
            assertTrue(grants.allow(asked), asked);
            assertFalse(grants.allow(asked.replace("370811", "370883")), asked);
            assertFalse(grants.allow(asked.replace("370811", "370811/*")), asked);
            assertFalse(grants.allow(asked.replace("370811", "*")), asked);
        }
        assertFalse(grants.allow("parking:report:370811"));
        assertFalse(grants.allow("org.nanwang.parking:attendant:370811"));
    }

    @Test
    void anAuditorChangesNothing() {
        Grants grants = grants("auditor:370811");
        assertTrue(grants.allow("account:read:370811"));
        assertTrue(grants.allow("audit:read:370811"));
        for (String asked : List.of("account:read-personal:370811", "account:update:370811", "account:*:370811",
                "installation:upgrade:370811", "role:grant:370811")) {
            assertFalse(grants.allow(asked), asked);
        }
    }

    @Test
    void onlyARoleThatSaysSoReachesRegionsBelow() {
        Grants alone = grants("county-operator:370800");
        assertTrue(alone.allow("parking:report:370800"));
        assertFalse(alone.allow("parking:report:370811"));
        Grants below = grants("county-operator:370800/*");
        for (String place : List.of("370800", "370811", "370811001", "370811/*", "370800/*")) {
            assertTrue(below.allow("parking:report:" + place), place);
        }
        for (String place : List.of("370900", "370900/*", "*", "370811,370883", "370811/*/*", "/*")) {
            assertFalse(below.allow("parking:report:" + place), place);
        }
        assertFalse(below.allow("account:read:370811"));
        assertFalse(below.allow("parking:report"));
        Grants county = grants("county-operator:370811/*");
        assertTrue(county.allow("parking:report:370811001"));
        assertFalse(county.allow("parking:report:370800"));
    }

    @Test
    void anAppRoleAllowsItselfAlone() {
        Grants grants = grants("org.nanwang.parking/attendant:370811");
        assertTrue(grants.allow("org.nanwang.parking:attendant:370811"));
        for (String asked : List.of("org.nanwang.parking:manager:370811", "org.nanwang.parking:*:370811",
                "org.nanwang.parking:attendant:370883", "org.nanwang.air:attendant:370811")) {
            assertFalse(grants.allow(asked), asked);
        }
    }

    @Test
    void aGrantForTheCityDoesNotReachItsCounties() {
        assertFalse(new Grants(List.of("installation:install:370800")).allow("installation:install:370811"));
    }

    @Test
    void aPlatformAdminInstallsEverywhereButDoesNotReachIntoApps() {
        Grants grants = grants("platform-admin");
        assertTrue(grants.allow("installation:install:370811"));
        assertTrue(grants.allow("release:approve:370800"));
        assertFalse(grants.allow("parking:report:370811"));
    }

    @Test
    void aVendorSubmitsUnderTheirOwnNameOnly() {
        Grants grants = grants("vendor:org.example");
        assertTrue(grants.allow("release:submit:org.example"));
        assertFalse(grants.allow("release:submit:org.nanwang"));
        assertFalse(grants.allow("release:approve:370800"));
    }

    @Test
    void aDeviceReportsInItsRegionOnly() {
        Grants grants = grants("device:370811");
        assertTrue(grants.allow("parking:report:370811"));
        assertFalse(grants.allow("parking:report:370883"));
        assertFalse(grants.allow("parking:configure:370811"));
    }

    @Test
    void wildcardsInTheQuestionDoNotWidenTheAnswer() {
        Grants grants = grants("device:370811");
        for (String trick : List.of("parking:report:*", "parking:report:370811,370883", "*", "parking:report", "",
                ":", "parking::370811", "PARKING:REPORT:370883")) {
            assertFalse(grants.allow(trick), trick);
        }
    }

    @Test
    void rolesReadBackAsWritten() {
        for (String text : List.of("platform-admin", "citizen", "county-operator:370811", "device:370883",
                "vendor:org.nanwang", "county-admin:370800/*", "auditor:370811001",
                "org.nanwang.parking/attendant:370811/*")) {
            assertEquals(text, Role.parse(text).toString());
        }
    }

    @Test
    void malformedRolesAreRefused() {
        for (String text : List.of("", "root", "platform-admin:370800", "county-operator", "county-operator:*",
                "vendor:", "vendor:*", "device:37081", "vendor:org.example,org.nanwang",
                "county-admin:370811,370883", "county-admin:370811*", "county-admin:/*", "citizen:", "app:370811",
                "account/create:370811", "org.nanwang.parking/*:370811", "org.nanwang.parking/attendant",
                "org.nanwang.parking/attendant:*", "org.nanwang.parking//attendant:370811", "x".repeat(200))) {
            assertEquals(IdentityError.ROLE_MALFORMED, assertThrows(Refusal.class, () -> Role.parse(text)).code(), text);
        }
    }

    private static Grants grants(String role) {
        return Grants.of(List.of(Role.parse(role)), List.of(), JINING);
    }
}
