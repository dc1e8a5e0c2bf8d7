package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.server.Limits;

class HttpConfigTest {

    private static final Path DATA = Path.of("data");

    @Test
    void nothingConfiguredMeansLoopbackOnly() {
        HttpConfig config = HttpConfig.from(ConfigurationSource.from().open(), DATA);

        assertEquals("127.0.0.1", config.host());
        assertEquals(8370, config.port());
        assertEquals(Optional.empty(), config.publicUrl());
    }

    @Test
    void everyKeyIsRead() {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("http-host", "::1", "http-port", "9000", "public-url", "https://city.example/",
                "max-bundle-size", "1MB", "request-deadline", "5s", "drain-timeout", "6s")).open();

        assertEquals(new HttpConfig("::1", 9000, Optional.of(URI.create("https://city.example")),
                new Limits(2 << 20, Duration.ofSeconds(5), Duration.ofSeconds(6)), DATA.resolve("spool")),
                HttpConfig.from(source, DATA));
        source.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://city.example/nanwang", "https://city.example?a", "ftp://city.example", "city.example",
        "https://clerk:secret@city.example"})
    void aPublicAddressIsSchemeAndHostOnly(String address) {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("public-url", address)).open();

        HttpConfig.from(source, DATA);

        assertTrue(assertThrows(ConfigurationException.class, source::finish).getMessage().contains("public-url"));
    }
}
