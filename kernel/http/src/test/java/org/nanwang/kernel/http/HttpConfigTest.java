package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.config.ConfigurationSource;

class HttpConfigTest {

    private static final Path DATA = Path.of("data");

    @Test
    void nothingConfiguredMeansLoopbackOnly() {
        HttpConfig config = HttpConfig.from(ConfigurationSource.from().open(), DATA);

        assertEquals(HttpConfig.defaults(DATA), config);
        assertEquals("127.0.0.1", config.host());
        assertEquals(8370, config.port());
    }

    @Test
    void everyKeyIsRead() {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("http-host", "::1", "http-port", "9000",
                "max-bundle-size", "1MB", "request-deadline", "5s", "drain-timeout", "6s")).open();

        assertEquals(new HttpConfig("::1", 9000, 2 << 20, Duration.ofSeconds(5), Duration.ofSeconds(6), DATA.resolve("spool")),
                HttpConfig.from(source, DATA));
        source.finish();
    }
}
