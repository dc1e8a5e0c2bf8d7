package org.nanwang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.maven.fixture.app.GreetingApp;
import org.nanwang.maven.fixture.app.GreetingResource;
import org.nanwang.maven.fixture.library.Greeter;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.ReleaseVerifier;
import org.nanwang.sdk.pack.sign.SigningKey;

class VendorKeyTest {

    @TempDir
    private Path folder;

    private VendorKey key() {
        return new VendorKey(folder.resolve("home/vendor.key").toFile(), new SystemStreamLog());
    }

    @Test
    void isMadeOnceAndThenStaysTheSame() {
        SigningKey made = key().load();
        assertEquals(made.key(), key().load().key());
        assertThrows(Refusal.class, () -> key().make(KeyAlgorithm.ED25519));
    }

    @Test
    void signsABundleSoThatTheMarketplaceCanProveIt() {
        Path jar = folder.resolve("target/greeting.jar");
        FixtureParts fixture = new FixtureParts(folder);
        BundleParts parts = fixture.app(GreetingApp.class, List.of(fixture.library("greeter-1.jar", Greeter.class)),
                GreetingResource.class);
        Imports imports = new ImportCalculator(SharedPackages.ofThisSdk()).calculate(parts);
        new BundleWriter().write(parts, BundleManifestText.of(parts, imports), jar);
        Path signature = new ReleaseSigner(() -> key().load(), new SystemStreamLog())
                .sign(jar, new BundleInspector().inspect(jar).orRefuse(jar));
        assertTrue(signature.endsWith("greeting.jar.release.json"));
        assertEquals("org.example.greeting", new ReleaseVerifier()
                .verify(jar, Envelope.load(signature), List.of(key().load().key())).app().value());
    }
}
