package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.fixture.TestBundle;

/** Headers that the framework would read otherwise than the rules do. */
class HostileManifestTest {

    @TempDir
    private Path folder;

    private List<String> rules(TestBundle bundle) {
        return new BundleInspector().inspect(bundle.in(folder)).findings().stream().map(Finding::rule).distinct().toList();
    }

    @Test
    void aMultiReleaseBundleIsRefused() {
        assertEquals(List.of("one-release"), rules(new TestBundle().header("Multi-Release", "true")));
        assertEquals(List.of("one-release"), rules(new TestBundle()
                .file("META-INF/versions/9/OSGI-INF/MANIFEST.MF", "Import-Package: org.nanwang.kernel.apps\n")));
        assertEquals(List.of("one-release"), rules(new TestBundle().file("meta-inf/VERSIONS/9/x", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fragment-Host : system.bundle", "Fragment-Host:system.bundle", "Fragment Host: x", ": x",
        "\u0000Fragment-Host: x", "X: \"\\\"\",org.osgi.framework,b;y=\"", "X: a\rb"})
    void aLineThatReadersTakeDifferentlyIsRefused(String line) {
        assertEquals(List.of("manifest"), rules(new TestBundle().header("X-First", "1\r\n" + line)));
    }

    /** The framework ends no line at a lone carriage return, so nothing may hide behind two of them. */
    @Test
    void nothingHidesBehindAnEmptyLineThatIsNone() {
        assertEquals(List.of("manifest", "no-fragment"),
                rules(new TestBundle().header("X-First", "1\r\r\nFragment-Host: system.bundle")));
    }

    @Test
    void aLibraryWithParametersIsRefused() {
        assertEquals(List.of("class-path"), rules(new TestBundle().header("Bundle-ClassPath", ".,lib/x.jar;a=b")
                .file("lib/x.jar;a=b", "anything".getBytes(StandardCharsets.UTF_8))));
    }
}
