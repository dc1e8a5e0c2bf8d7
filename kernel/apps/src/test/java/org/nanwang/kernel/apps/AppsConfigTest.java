package org.nanwang.kernel.apps;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.instance.LifeLimits;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.config.Secret;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;

class AppsConfigTest {
    @Test
    void theDefaultsAreSafe() {
        Duration halfAMinute = Duration.ofSeconds(30);
        assertEquals(new AppsConfig(64, halfAMinute,
                new LifeLimits(halfAMinute, halfAMinute, halfAMinute), 64 << 20,
                new MarketplaceConfig(Optional.empty(), List.of(), Optional.empty(), Duration.ofSeconds(2)),
                new SignatureAlgorithms(List.of(KeyAlgorithm.ED25519))),
                AppsConfig.defaults());
    }

    @Test
    void anAlgorithmThatIsNotKnownIsRefused() {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("signature-algorithms", "rsa")).open();
        AppsConfig.from(source);
        assertTrue(assertThrows(ConfigurationException.class, source::finish).getMessage().contains("ed25519, sm2"));
    }

    @Test
    void everyKeyIsRead() {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.ofEntries(entry("request-permits", "8"),
                entry("request-deadline", "1s"), entry("start-timeout", "2s"), entry("drain-timeout", "3s"),
                entry("health-interval", "4s"), entry("max-bundle-size", "1MB"),
                entry("marketplace-url", "https://a.example/"), entry("approval-keys", "a.pem, b.pem"),
                entry("marketplace-client", "node-370811"), entry("marketplace-secret", "hidden"),
                entry("catalogue-interval", "5s"), entry("signature-algorithms", "sm2, ed25519"))).open();
        assertEquals(new AppsConfig(8, Duration.ofSeconds(1),
                new LifeLimits(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4)), 1 << 20,
                new MarketplaceConfig(Optional.of(URI.create("https://a.example/")),
                        List.of(Path.of("a.pem"), Path.of("b.pem")),
                        Optional.of(new MarketplaceConfig.Client("node-370811", new Secret("hidden"))), Duration.ofSeconds(5)),
                new SignatureAlgorithms(List.of(KeyAlgorithm.SM2, KeyAlgorithm.ED25519))),
                AppsConfig.from(source));
        source.finish();
    }
}
