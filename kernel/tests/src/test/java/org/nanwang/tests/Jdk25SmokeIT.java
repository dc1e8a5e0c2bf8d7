package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The distribution, built for Java 17, on a newer Java as well. */
class Jdk25SmokeIT {

    private static final String VARIABLE = "NANWANG_SMOKE_JDK";
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    @Test
    void servesUpgradesAndStopsCleanlyOnJava25() throws IOException {
        Optional<Path> jdk = jdk();
        assumeTrue(jdk.isPresent(), "no JDK 25 is found: name one by " + VARIABLE + ", or install it below " + INSTALLED);
        DemoCity city = DemoCity.up(Map.of("JAVA_HOME", jdk.get().toString()));
        NodeProcess node = city.node();
        try (city) {
            String java = node.process().info().command().orElseThrow();
            assertTrue(Path.of(java).toRealPath().startsWith(jdk.get().toRealPath()), java);
            city.anonymous().get("/370811/parking/api/lots").expect(200);
            upgrades(city);
        }
        assertFalse(node.output().contains("WARNING: "), node.output());
        assertFalse(node.output().contains("Exception"), node.output());
    }

    private static void upgrades(DemoCity city) {
        TestApp app = TestApp.named("org.example.smoke").with(Version.class).publishing("Version");
        String id = city.install(app, "1.0.0", "370811");
        assertEquals("1.0.0", city.anonymous().get("/370811/smoke/api/version").expect(200).text());
        city.publish(app, "1.1.0");
        city.upgrade(id, "1.1.0");
        assertEquals("1.1.0", city.anonymous().get("/370811/smoke/api/version").expect(200).text());
    }

    private static Optional<Path> jdk() throws IOException {
        Optional<Path> named = Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of);
        if (named.isPresent() || !Files.isDirectory(INSTALLED)) {
            return named;
        }
        try (Stream<Path> all = Files.list(INSTALLED)) {
            return all.filter(path -> path.getFileName().toString().contains("25"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/java"))).sorted().findFirst();
        }
    }
}
