package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.InstallationId;

class SpaceRoleTest {

    @Test
    void isNamedAfterTheInstallation() {
        assertEquals("app_370811_smart_parking",
                SpaceRole.of(InstallationId.parse("370811-smart-parking")).name());
    }

    @Test
    void theLongestNameFitsPostgres() {
        String name = SpaceRole.of(InstallationId.parse("370811001002-" + "a".repeat(40))).name();

        assertFalse(name.length() > 63, name);
    }

    @Test
    void thePasswordIsInNoStatement() {
        assertFalse(new SpaceRole("app_1").shape("hunter2", 10, Duration.ofSeconds(30)).contains("hunter2"));
    }
}
