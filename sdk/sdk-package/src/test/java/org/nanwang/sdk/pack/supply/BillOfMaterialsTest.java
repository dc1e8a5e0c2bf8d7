package org.nanwang.sdk.pack.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        JsonNode bill = read(new TestBundle().library("one.jar", one).library("two-2.1.jar", two));

        assertEquals("CycloneDX 1.6", bill.path("bomFormat").asText() + " " + bill.path("specVersion").asText());
        assertEquals("pkg:maven/org.example/one@1.0", bill.at("/components/0/purl").asText());
        assertEquals("MIT", bill.at("/components/0/licenses/0/license/name").asText());
        assertEquals(Digests.ofBytes(one), bill.at("/components/0/hashes/0/content").asText());
        assertEquals("two 2.1", bill.at("/components/1/name").asText() + " " + bill.at("/components/1/version").asText());
        assertEquals("lib/two-2.1.jar", bill.at("/components/1/evidence/occurrences/0/location").asText());
        assertEquals(List.of(), problems(bill));
    }

    @Test
    void itKeepsTheSchemaOfCycloneDxWhateverLibrariesSay() throws IOException {
        byte[] odd = new ZipWriter().add(MAVEN, "groupId=a b\nartifactId=one\nversion=\\u4e2d\n".getBytes(StandardCharsets.UTF_8))
                .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: \u4e2d <x>; y\n\n".getBytes(StandardCharsets.UTF_8))
                .bytes();
        assertEquals(List.of(), problems(read(new TestBundle().library("a b.jar", odd).library("b.jar", odd))));
        assertEquals(List.of(), problems(read(new TestBundle())));
        assertFalse(problems(new ObjectMapper().readTree("{\"bomFormat\": \"other\"}")).isEmpty(), "the schema can say no");
    }

    @Test
    void theOneThatABundleBringsIsTaken() {
        String own = "{\"bomFormat\": \"CycloneDX\", \"components\": []}";
        assertEquals(own, BundleContents.of(new TestBundle().file(BillOfMaterials.PATH, own).in(folder)).bill());
    }

    @Test
    void everyFileIsKnownByItsDigest() {
        byte[] two = new ZipWriter().add("a.txt", "harm".getBytes(StandardCharsets.UTF_8)).bytes();
        BundleContents contents = BundleContents.of(new TestBundle().file("b.txt", "harm").library("two.jar", two).in(folder));
        assertEquals(List.of("b.txt", "lib/two.jar!/a.txt"),
                contents.files().get(Digests.ofBytes("harm".getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("lib/two.jar"), contents.files().get(Digests.ofBytes(two)));
    }

    private JsonNode read(TestBundle bundle) throws IOException {
        return new ObjectMapper().readTree(BundleContents.of(bundle.in(folder)).bill());
    }

    /** Asks the schema as CycloneDX published it; the jar that has it is here for nothing else. */
    private static List<String> problems(JsonNode bill) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, registry -> registry.schemaIdResolvers(
                ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:"))).getSchema(
                        SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"))
                .validate(bill).stream().map(Object::toString).toList();
    }
}
