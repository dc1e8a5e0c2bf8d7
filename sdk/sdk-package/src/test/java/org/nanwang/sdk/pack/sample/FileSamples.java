package org.nanwang.sdk.pack.sample;

import java.util.Arrays;
import java.util.List;
import org.nanwang.sdk.pack.fixture.ZipWriter;

/** Bundles against the rules of file and manifest. */
final class FileSamples {

    private static final byte[] FOR_JAVA_25 = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69};

    private FileSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("readable-jar", bundle -> bundle.raw(bytes -> Arrays.copyOf(bytes, 100))),
                Sample.of("safe-paths", bundle -> bundle.file("../evil", "x")),
                Sample.of("unique-entries", bundle -> bundle.file("META-INF/manifest.mf", "x")),
                Sample.of("plain-files", bundle -> bundle.zipped(zip -> zip.add("link", "x".getBytes(), 1, 0120777))),
                Sample.of("size-limits", bundle -> bundle.file("web/bomb", new byte[8 << 20])),
                Sample.of("descriptor", bundle -> bundle.without("META-INF/nanwang/app.yaml")),
                Sample.of("manifest", bundle -> bundle.header("Bundle-ManifestVersion", "1")),
                Sample.of("symbolic-name", bundle -> bundle.header("Bundle-SymbolicName", "org.example.other")),
                Sample.of("version", bundle -> bundle.header("Bundle-Version", "one")),
                Sample.of("sdk-range", bundle -> bundle.descriptor("[1.0,2)", "[7,8)")),
                Sample.of("imports", bundle -> bundle.header("Import-Package", "org.nanwang.kernel.apps")),
                Sample.of("import-ranges", bundle -> bundle.header("Import-Package", "org.nanwang.sdk")),
                Sample.of("no-exports", bundle -> bundle.header("Export-Package", "org.example")),
                Sample.of("no-fragment", bundle -> bundle.header("Fragment-Host", "system.bundle")),
                Sample.of("no-activator", bundle -> bundle.header("Bundle-Activator", "org.example.Activator")),
                Sample.of("no-dynamic-imports", bundle -> bundle.header("DynamicImport-Package", "*")),
                Sample.of("one-release", bundle -> bundle.header("Multi-Release", "true")),
                Sample.of("no-native-code", bundle -> bundle.file("linux/libx.so", "x")),
                Sample.of("no-requirements", bundle -> bundle.header("Require-Bundle", "org.example.other")),
                Sample.of("class-path", bundle -> bundle.header("Bundle-ClassPath", ".,/etc")),
                Sample.of("main-class", bundle -> bundle.descriptor("FixtureApp", "Nobody")),
                Sample.of("class-files", bundle -> bundle.file("org/example/A.class", FOR_JAVA_25)),
                Sample.of("own-packages", bundle -> bundle.source("jakarta.inject.Own", "package jakarta.inject; class Own { }")),
                Sample.of("libraries", bundle -> bundle.library("x.jar", new ZipWriter().add("x.dll", new byte[9]).bytes())),
                Sample.of("web-module", "", bundle -> bundle.key("web: {module: x.js}"),
                        bundle -> bundle.key("web: {module: x.js}").file("web/x.js", "export function mount() { }")),
                Sample.of("migrations", bundle -> bundle.file("db/migration/V1__x.sql", "select 1")));
    }
}
