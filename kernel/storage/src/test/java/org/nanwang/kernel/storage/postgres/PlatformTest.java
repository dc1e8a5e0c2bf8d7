package org.nanwang.kernel.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class PlatformTest {

    @Test
    void everyPlatformWeNameHasItsArchive() {
        for (String[] platform : new String[][] {{"Linux", "amd64"}, {"Linux", "aarch64"}, {"Mac OS X", "x86_64"},
            {"Mac OS X", "aarch64"}}) {
            String name = Platform.name(platform[0], platform[1]);
            assertNotNull(getClass().getResource("/postgres-" + name + ".txz"), name);
        }
    }

    @Test
    void anotherPlatformIsToldToUseADatabaseOfItsOwn() {
        assertEquals("no PostgreSQL comes along for 'Windows 11 amd64': set database-url to a PostgreSQL 16 or newer",
                assertThrows(Refusal.class, () -> Platform.name("Windows 11", "amd64")).getMessage());
    }
}
