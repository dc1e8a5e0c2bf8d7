package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class GrantsTest {

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
                "vendor:org.nanwang")) {
            assertEquals(text, Role.parse(text).toString());
        }
    }

    @Test
    void malformedRolesAreRefused() {
        for (String text : List.of("", "root", "platform-admin:370800", "county-operator", "county-operator:*",
                "vendor:", "vendor:*", "device:37081", "vendor:org.example,org.nanwang")) {
            assertEquals(IdentityError.ROLE_MALFORMED, assertThrows(Refusal.class, () -> Role.parse(text)).code(), text);
        }
    }

    private static Grants grants(String role) {
        return new Grants(Role.parse(role).permissions());
    }
}
