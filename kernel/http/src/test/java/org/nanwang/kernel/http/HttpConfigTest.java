package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.server.Endpoint;
import org.nanwang.kernel.http.server.ForwardedHeader;
import org.nanwang.kernel.http.server.Front;
import org.nanwang.kernel.http.server.Limits;
import org.nanwang.kernel.http.server.TrustedProxies;
import org.nanwang.kernel.http.tls.KeyFiles;
import org.nanwang.kernel.http.tls.TlsConfig;

class HttpConfigTest {

    private static final Path DATA = Path.of("data");

    @Test
    void nothingConfiguredMeansLoopbackOnly() {
        HttpConfig config = HttpConfig.from(ConfigurationSource.from().open(), DATA);

        assertEquals("127.0.0.1", config.http().host());
        assertEquals(8370, config.http().port());
        assertEquals(Optional.empty(), config.publicUrl());
        assertEquals(Optional.empty(), config.https());
    }

    @Test
    void everyKeyIsRead() {
        ConfigurationSource source = source("http-host=::1", "http-port=9000", "public-url=https://city.example/",
                "https-host=0.0.0.0", "https-port=8443", "tls-certificate=city.pem", "tls-key=key.pem",
                "trusted-proxies=10.0.0.0/8, ::1", "forwarded-header=forwarded", "http-insecure=false",
                "max-bundle-size=1MB", "request-deadline=5s", "drain-timeout=6s");

        assertEquals(new HttpConfig(new Endpoint("::1", 9000),
                Optional.of(new HttpConfig.Https(new Endpoint("0.0.0.0", 8443),
                        new TlsConfig(Optional.of(new KeyFiles(Path.of("city.pem"), Path.of("key.pem"))), DATA.resolve("tls"),
                                List.of("localhost", "127.0.0.1", "::1", "city.example")))),
                new Front(Optional.of(URI.create("https://city.example")),
                        new TrustedProxies(List.of("10.0.0.0/8", "::1"), ForwardedHeader.FORWARDED)),
                new Limits(2 << 20, Duration.ofSeconds(5), Duration.ofSeconds(6)), DATA.resolve("spool")),
                HttpConfig.from(source, DATA));
        source.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1", "city.example"})
    void withoutTlsItListensOnLoopbackUnlessToldOtherwise(String host) {
        ConfigurationSource careless = source("http-host=" + host, "public-url=https://city.example");
        HttpConfig.from(careless, DATA);
        String told = assertThrows(ConfigurationException.class, careless::finish).getMessage();
        assertTrue(told.contains("http-insecure=true") && told.contains("https-port"), told);

        ConfigurationSource careful = source("http-host=" + host, "http-insecure=true", "public-url=https://city.example");
        HttpConfig.from(careful, DATA);
        careful.finish();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "http-host;        http-host=0.0.0.0;http-insecure=true",
        "https-host;       https-host=::;https-port=0",
        "tls-key;          https-port=0;tls-certificate=city.pem",
        "tls-certificate;  https-port=0;tls-key=key.pem",
        "tls-certificate;  tls-key=key.pem;tls-certificate=city.pem",
        "https-port;       https-port=70000;https-host=::1",
        "trusted-proxies;  trusted-proxies=proxy.example/99;http-port=1",
        "forwarded-header; forwarded-header=x-real-ip;http-port=1"})
    void whatDoesNotGoTogetherIsRefused(String key, String one, String other) {
        ConfigurationSource source = source(one, other);
        HttpConfig.from(source, DATA);
        String told = assertThrows(ConfigurationException.class, source::finish).getMessage();
        assertTrue(told.contains("'" + key + "'"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://city.example/nanwang", "https://city.example?a", "ftp://city.example", "city.example",
        "https://clerk:secret@city.example"})
    void aPublicAddressIsSchemeAndHostOnly(String address) {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("public-url", address)).open();

        HttpConfig.from(source, DATA);

        assertTrue(assertThrows(ConfigurationException.class, source::finish).getMessage().contains("public-url"));
    }

    private static ConfigurationSource source(String... settings) {
        return ConfigurationSource.from().commandLine(Stream.of(settings).map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))).open();
    }
}
