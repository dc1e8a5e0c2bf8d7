package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.fixture.FixtureApp;
import org.nanwang.sdk.pack.fixture.TestBundle;

class BundleInspectorTest {

    @TempDir
    private Path folder;

    private Inspection inspect(TestBundle bundle) {
        return new BundleInspector(FilesOnly.POLICY, Material.none()).inspect(bundle.in(folder));
    }

    private static List<String> rules(Inspection inspection) {
        return inspection.findings().stream().map(Finding::rule).distinct().toList();
    }

    @Test
    void anHonestBundlePassesEveryRule() throws Exception {
        Inspection inspection = inspect(new TestBundle());
        assertEquals(List.of(), inspection.findings());
        assertTrue(inspection.passed());
        assertEquals(BundleInspector.rules(), inspection.checks().stream().map(Check::rule).toList());
        assertEquals("org.example.fixture", inspection.descriptor().orElseThrow().id().value());
        assertEquals(ReleaseVersion.parse("1.2.3"), inspection.version().orElseThrow());
        assertEquals(Files.size(folder.resolve("fixture-1.2.3.jar")), inspection.size());
        assertEquals(64, inspection.digest().length());
    }

    @Test
    void aSnapshotKeepsItsQualifier() {
        Inspection inspection = inspect(new TestBundle().header("Bundle-Version", "1.0.0.SNAPSHOT"));
        assertEquals(ReleaseVersion.parse("1.0.0-SNAPSHOT"), inspection.version().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Import-Package | org.nanwang.kernel.apps;version=\"[1.0,2)\" | imports",
        "Import-Package | org.hazelcast;resolution:=optional | imports",
        "Import-Package | sun.misc | imports",
        "Import-Package | org.nanwang.sdk | import-ranges",
        "Import-Package | org.nanwang.sdk;version=1.0 | import-ranges",
        "Import-Package | org.nanwang.sdk;version=\"[2.0,3)\" | import-ranges",
        "Import-Package | org.nanwang.sdk;version=\"rubbish\" | import-ranges",
        "Import-Package | org.slf4j;javax.sql;version=\"[1.7,2)\" | import-ranges",
        "Export-Package | org.example | no-exports",
        "Provide-Capability | org.example | no-exports",
        "Fragment-Host | system.bundle;extension:=framework | no-fragment",
        "Bundle-Activator | org.example.Activator | no-activator",
        "Bundle-NativeCode | libx.so;osname=Linux | no-native-code",
        "DynamicImport-Package | * | no-dynamic-imports",
        "Require-Bundle | org.example.other | no-requirements",
        "Require-Capability | osgi.extender;filter:=\"(osgi.extender=x)\" | no-requirements",
        "Bundle-ClassPath | .,lib/missing.jar | class-path",
        "Bundle-ClassPath | /etc | class-path",
        "Bundle-SymbolicName | org.example.other | symbolic-name",
        "Bundle-SymbolicName | org.example.fixture;singleton:=true | symbolic-name",
        "Bundle-Version | one | version",
        "Bundle-ManifestVersion | 1 | manifest"})
    void aForbiddenHeaderBreaksOneRule(String header, String value, String rule) {
        assertEquals(List.of(rule), rules(inspect(new TestBundle().header(header, value))));
    }

    @Test
    void aJavaVersionMayBeRequired() {
        assertTrue(inspect(new TestBundle().header("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"")).passed());
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("descriptor", change(bundle -> bundle.without("META-INF/nanwang/app.yaml"))),
                Arguments.of("descriptor", change(bundle -> bundle.descriptor("levels: [city, county]", "levels: ["))),
                Arguments.of("descriptor", change(bundle -> bundle.file("META-INF/nanwang/app.yaml", new byte[] {-1}))),
                Arguments.of("sdk-range", change(bundle -> bundle.descriptor("[1.0,2)", "[7,8)"))),
                Arguments.of("main-class", change(bundle -> bundle.descriptor("FixtureApp", "Nobody"))),
                Arguments.of("main-class", main(FixtureApp.Stranger.class)),
                Arguments.of("main-class", main(FixtureApp.Closed.class)),
                Arguments.of("class-files", change(bundle -> bundle.file("org/example/A.class", "no class"))),
                Arguments.of("class-files", change(bundle -> bundle.file("org/example/A.class",
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69}))),
                Arguments.of("own-packages", change(bundle -> bundle.file("org/nanwang/sdk/CityApp.class",
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61}))),
                Arguments.of("no-native-code", change(bundle -> bundle.file("linux/libx.so", "ELF"))),
                Arguments.of("web-module", change(bundle -> bundle.descriptor("levels:", "web: {module: x.js}\nlevels:"))),
                Arguments.of("migrations", change(bundle -> bundle.file("db/migration/V1__x.sql", "select 1"))),
                Arguments.of("migrations", change(bundle -> bundle.file("db/migration/001-x.sql", " \n"))),
                Arguments.of("migrations", change(bundle -> bundle.file("db/migration/001-x.sql", new byte[] {-1}))));
    }

    private static UnaryOperator<TestBundle> change(UnaryOperator<TestBundle> change) {
        return change;
    }

    private static UnaryOperator<TestBundle> main(Class<?> type) {
        return bundle -> bundle.type(type).descriptor("FixtureApp", type.getName().substring(
                type.getName().lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void unfitContentBreaksOneRule(String rule, UnaryOperator<TestBundle> change) {
        assertEquals(List.of(rule), rules(inspect(change.apply(new TestBundle()))));
    }

    @Test
    void anAppMayInheritFromItsOwnClass() {
        assertEquals(List.of(), inspect(main(FixtureApp.Derived.class).apply(new TestBundle())).findings());
    }

    @Test
    void aHeaderGivenTwiceIsRefused() {
        TestBundle bundle = new TestBundle().header("X-Extra", "1\r\nimport-package: org.nanwang.kernel.apps");
        assertEquals(List.of("manifest", "imports"), rules(inspect(bundle)));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() {
        Inspection inspection = inspect(new TestBundle().header("Export-Package", "x").header("Fragment-Host", "y")
                .descriptor("levels: [city, county]", "levels: [moon]\nextra: 1"));
        assertEquals(List.of("descriptor", "no-exports", "no-fragment"), rules(inspection));
        assertEquals(List.of("app.yaml:5:10", "app.yaml:6:1", "Export-Package", "Fragment-Host"),
                inspection.findings().stream().map(Finding::place).toList());
        assertFalse(inspection.findings().get(0).remedy().zh().isBlank());
    }

    @Test
    void refusingListsAllFindings() {
        Path jar = new TestBundle().header("Export-Package", "x").header("Fragment-Host", "y").in(folder);
        Refusal refusal = assertThrows(Refusal.class, () -> new BundleInspector().inspect(jar).orRefuse(jar));
        assertEquals(PackageError.BUNDLE_UNFIT, refusal.code());
        assertTrue(refusal.getMessage().contains("[no-exports]") && refusal.getMessage().contains("[no-fragment]"));
    }

    @Test
    void aMissingFileIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> new BundleInspector().inspect(folder.resolve("no.jar")));
        assertEquals(PackageError.FILE_UNREADABLE, refusal.code());
    }
}
