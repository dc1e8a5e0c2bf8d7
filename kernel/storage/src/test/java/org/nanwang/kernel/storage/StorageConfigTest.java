package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.config.ConfigurationSource;

class StorageConfigTest {

    @Test
    void defaultsToAnEmbeddedDatabase() {
        assertEquals(new StorageConfig(Optional.empty(), 300, 8, Duration.ofSeconds(5), Duration.ofSeconds(30), false),
                StorageConfig.defaults());
    }

    @Test
    void readsTheDatabaseOfOthersFromTheEnvironment() {
        StorageConfig.External external = StorageConfig.from(ConfigurationSource.from().environment(Map.of(
                "NANWANG_DATABASE_URL", "jdbc:postgresql://db:5432/city?sslmode=verify-full", "NANWANG_DATABASE_USER",
                "city", "NANWANG_DATABASE_PASSWORD", "hunter2")).open()).external().orElseThrow();

        assertEquals("jdbc:postgresql://db:5432/city?sslmode=verify-full", external.url());
        assertEquals("city", external.user());
        assertEquals("hunter2", external.password().reveal());
        assertFalse(external.toString().contains("hunter2"), external.toString());
    }
}
