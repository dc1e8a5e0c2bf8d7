package org.nanwang.sdk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.pack.content.BundleManifest;
import org.nanwang.sdk.pack.content.Clause;
import org.nanwang.sdk.pack.osgi.BundleVersion;

class SharedPackagesTest {

    private final Map<String, String> shared = SharedPackages.ofThisSdk().packages();

    /** Reads what the jars on this test's class path export; of versions given twice the first is the true one. */
    private static Map<String, String> exported() throws IOException {
        Map<String, String> exported = new HashMap<>();
        for (URL url : Collections.list(SharedPackages.class.getClassLoader().getResources(BundleManifest.PATH))) {
            try (InputStream in = url.openStream()) {
                for (Clause clause : BundleManifest.parse(in.readAllBytes()).clauses("Export-Package")) {
                    clause.paths().forEach(name -> exported.putIfAbsent(name, clause.attribute("version").orElse("0")));
                }
            }
        }
        return exported;
    }

    @Test
    void everyPackageIsOfferedAtTheVersionItsJarExports() throws IOException {
        Map<String, String> exported = exported();
        shared.forEach((name, version) -> assertEquals(BundleVersion.parse(exported.get(name)),
                BundleVersion.parse(version), name));
    }

    @Test
    void everyPackageOfTheSharedApisIsOnTheList() throws IOException {
        Set<String> missing = new TreeSet<>(exported().keySet());
        missing.removeIf(name -> !name.matches("org\\.nanwang\\.(sdk|spi).*|jakarta\\.(ws|annotation|inject|validation|jws)\\b.*"
                + "|jakarta\\.xml\\.(ws|bind)\\b.*|io\\.swagger\\.v3\\.oas\\.annotations.*"));
        missing.removeAll(shared.keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void theListFitsTheFrameworksProperty() {
        assertTrue(SharedPackages.ofThisSdk().asExports().contains("jakarta.ws.rs;version=\"4.0.0\","));
    }
}
