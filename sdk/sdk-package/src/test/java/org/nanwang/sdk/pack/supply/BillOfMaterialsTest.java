package org.nanwang.sdk.pack.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.fixture.ZipWriter;
import org.nanwang.sdk.pack.sign.Digests;

class BillOfMaterialsTest {

    private static final String MAVEN = "META-INF/maven/org.example/one/pom.properties";

    @TempDir
    private Path folder;

    @Test
    void itNamesWhatLibrariesSayOfThemselves() throws IOException {
        byte[] one = new ZipWriter().add(MAVEN, "groupId=org.example\nartifactId=one\nversion=1.0\n".getBytes(StandardCharsets.UTF_8))
                .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: MIT\n\n".getBytes(StandardCharsets.UTF_8)).bytes();
        byte[] two = new ZipWriter().add("a.txt", new byte[1]).bytes();
        JsonNode bill = new ObjectMapper().readTree(BillOfMaterials.of(
                new TestBundle().library("one.jar", one).library("two-2.1.jar", two).in(folder)));

        assertEquals("CycloneDX 1.6", bill.path("bomFormat").asText() + " " + bill.path("specVersion").asText());
        assertEquals("pkg:maven/org.example/one@1.0", bill.at("/components/0/purl").asText());
        assertEquals("MIT", bill.at("/components/0/licenses/0/license/name").asText());
        assertEquals(Digests.ofBytes(one), bill.at("/components/0/hashes/0/content").asText());
        assertEquals("two 2.1", bill.at("/components/1/name").asText() + " " + bill.at("/components/1/version").asText());
        assertEquals("lib/two-2.1.jar", bill.at("/components/1/evidence/occurrences/0/location").asText());
    }
}
