package org.nanwang.kernel.http.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1", "city.example");

    @TempDir
    private Path folder;

    @Test
    void itIsRenewedAMonthBeforeItsEndAndNotEarlier() throws Exception {
        String first = at(NOW, NAMES);
        assertEquals(first, at(NOW.plus(Duration.ofDays(366)), NAMES));
        assertNotEquals(first, at(NOW.plus(Duration.ofDays(368)), NAMES));
    }

    @Test
    void itIsMadeAnewForAFurtherNameAndKeptWithoutOne() throws Exception {
        String first = at(NOW, NAMES);
        assertEquals(first, at(NOW, List.of("localhost", "::1")));
        assertNotEquals(first, at(NOW, List.of("localhost", "other.example")));
    }

    @Test
    void aBrokenFileIsMadeAnew() throws Exception {
        String first = at(NOW, NAMES);
        Files.writeString(folder.resolve("key.pem"), "broken");
        assertNotEquals(first, at(NOW, NAMES));
        Credential.read(KeyFiles.in(folder));
    }

    private String at(Instant now, List<String> names) throws Exception {
        return Files.readString(new OwnCertificate(folder, names, Clock.fixed(now, ZoneOffset.UTC)).ensure().certificate());
    }
}
