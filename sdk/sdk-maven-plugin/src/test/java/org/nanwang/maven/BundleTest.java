package org.nanwang.maven;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.maven.fixture.app.GreetingApp;
import org.nanwang.maven.fixture.app.GreetingResource;
import org.nanwang.maven.fixture.careless.CarelessApp;
import org.nanwang.maven.fixture.library.Greeter;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.BundleManifest;
import org.nanwang.sdk.pack.content.Clause;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;

class BundleTest {

    private final SharedPackages shared = SharedPackages.ofThisSdk();

    @TempDir
    private Path folder;

    private BundleParts greeting() {
        FixtureParts parts = new FixtureParts(folder);
        return parts.app(GreetingApp.class, List.of(parts.library("greeter-1.jar", Greeter.class)), GreetingResource.class);
    }

    private Imports imports(BundleParts parts) {
        return new ImportCalculator(shared).calculate(parts);
    }

    private Path write(BundleParts parts, String name) {
        Path jar = folder.resolve("target").resolve(name);
        new BundleWriter().write(parts, BundleManifestText.of(parts, imports(parts)), jar);
        return jar;
    }

    @Test
    void anAppWithAnEmbeddedLibraryKeepsEveryRule() {
        Inspection inspection = new BundleInspector().inspect(write(greeting(), "greeting.jar"));
        assertEquals(List.of(), inspection.findings());
        assertEquals(ReleaseVersion.parse("1.0.0-SNAPSHOT"), inspection.version().orElseThrow());
    }

    @Test
    void theManifestImportsWhatIsUsedAndExportsNothing() throws Exception {
        try (JarContent content = JarContent.open(write(greeting(), "greeting.jar"))) {
            BundleManifest manifest = BundleManifest.parse(content.read(BundleManifest.PATH).orElseThrow());
            assertEquals(Set.of("jakarta.ws.rs", "org.nanwang.sdk", "org.nanwang.sdk.web"),
                    Set.copyOf(manifest.clauses("Import-Package").stream().map(Clause::paths).map(List::toString)
                            .map(name -> name.substring(1, name.length() - 1)).toList()));
            assertEquals("[4.0,5)", manifest.clauses("Import-Package").get(0).attribute("version").orElseThrow());
            assertEquals(".,lib/greeter-1.jar", manifest.header("Bundle-ClassPath").orElseThrow());
            assertTrue(manifest.header("Export-Package").isEmpty());
            assertTrue(content.has("lib/greeter-1.jar"));
        }
    }

    @Test
    void whatOnlyALibraryMentionsIsLeftOut() {
        assertEquals(Set.of("org.junit.jupiter.api"), imports(greeting()).leftOut());
    }

    @Test
    void whatTheAppItselfUsesAndNobodyOffersIsAFinding() {
        BundleParts careless = new FixtureParts(folder).app(CarelessApp.class, List.of());
        List<Finding> findings = new BundleInspector().inspect(write(careless, "careless.jar")).findings();
        assertEquals(List.of("imports"), findings.stream().map(Finding::rule).toList());
        assertTrue(findings.get(0).message().en().contains("'org.junit.jupiter.api'"));
    }

    @Test
    void theSamePartsMakeTheSameBytes() throws Exception {
        BundleParts parts = greeting();
        Path first = write(parts, "first.jar");
        try (var files = Files.walk(parts.classes())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            }
        }
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(write(parts, "second.jar")));
        assertEquals(2, Files.list(first.getParent()).count(), "nothing half-written is left");
    }

    @Test
    void sharedApisAreNotEmbedded() {
        Path library = new FixtureParts(folder).library("greeter-1.jar", Greeter.class);
        Path shared = FixtureParts.classPath().stream().filter(path -> path.toString().contains("jakarta.ws.rs-api"))
                .findFirst().orElseThrow();
        assertEquals(List.of(library), new Libraries(this.shared).embedded(List.of(shared, library)));
    }
}
