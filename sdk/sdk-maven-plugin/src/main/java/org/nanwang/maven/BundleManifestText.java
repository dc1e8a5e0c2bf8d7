package org.nanwang.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;
import org.nanwang.sdk.pack.osgi.BundleVersion;

/** Writes a bundle's manifest: the few headers an app needs, and nothing of the machine it was built on. */
final class BundleManifestText {

    private static final String JAVA_17 = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"";

    private BundleManifestText() {
    }

    static byte[] of(BundleParts parts, Imports imports) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", parts.descriptor().id().value());
        headers.putValue("Bundle-Version", BundleVersion.of(parts.version()).toString());
        headers.putValue("Bundle-Name", parts.descriptor().name().en());
        headers.putValue("Bundle-Vendor", parts.descriptor().vendor());
        headers.putValue("Require-Capability", JAVA_17);
        if (!parts.libraries().isEmpty()) {
            headers.putValue("Bundle-ClassPath", classPath(parts.libraries()));
        }
        if (!imports.header().isEmpty()) {
            headers.putValue("Import-Package", imports.header());
        }
        return bytes(manifest);
    }

    static String classPath(List<Path> libraries) {
        StringBuilder classPath = new StringBuilder(".");
        libraries.forEach(library -> classPath.append(',').append(pathOf(library)));
        return classPath.toString();
    }

    static String pathOf(Path library) {
        return "lib/" + library.getFileName();
    }

    private static byte[] bytes(Manifest manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            manifest.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
