package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.fixture.ZipWriter;

class LibrariesTest {

    private static final int JAVA_17 = 61;
    private static final int JAVA_21 = 65;
    private static final byte[] FEW = "few".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static byte[] type(int major) {
        return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) major};
    }

    private List<Finding> findings(ZipWriter library) {
        return findings(library.bytes());
    }

    private List<Finding> findings(byte[] library) {
        return new BundleInspector(FilesOnly.POLICY, Material.none()).inspect(new TestBundle().header("Bundle-ClassPath", ".,lib/x.jar")
                .file("lib/x.jar", library).in(folder)).findings();
    }

    private void assertFound(String place, List<Finding> findings) {
        assertEquals(Set.of("libraries"), findings.stream().map(Finding::rule).collect(Collectors.toSet()));
        assertEquals(List.of(place), findings.stream().map(Finding::place).toList());
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("nanwang-jar-" + ProcessHandle.current().pid() + "-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aSoundLibraryPasses() throws Exception {
        Set<Path> before = temporary();
        assertEquals(List.of(), findings(new ZipWriter().add("org/example/x/A.class", type(JAVA_17))));
        assertTrue(before.containsAll(temporary()), "nothing is left on disk");
    }

    @Test
    void aLibraryMayBeAMultiReleaseJar() {
        assertEquals(List.of(), findings(new ZipWriter()
                .add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n".getBytes(StandardCharsets.UTF_8))
                .add("META-INF/versions/21/org/example/x/A.class", type(JAVA_21))));
    }

    @Test
    void aClassForALaterJavaIsFound() {
        assertFound("lib/x.jar!/org/example/x/A.class",
                findings(new ZipWriter().add("org/example/x/A.class", type(JAVA_21))));
        assertFound("lib/x.jar!/META-INF/versions/9/org/example/x/A.class",
                findings(new ZipWriter().add("META-INF/versions/9/org/example/x/A.class", type(JAVA_21))));
    }

    @Test
    void machineCodeIsFound() {
        assertFound("lib/x.jar!/linux/libx.so.1", findings(new ZipWriter().add("linux/libx.so.1", FEW)));
        assertFound("lib/x.jar!/win/X.DLL", findings(new ZipWriter().add("win/X.DLL", FEW)));
    }

    @Test
    void aCopyOfASharedPackageIsFoundWhereverTheLibraryKeepsIt() {
        assertFound("lib/x.jar!/org/nanwang/sdk/",
                findings(new ZipWriter().add("org/nanwang/sdk/CityApp.class", type(JAVA_17))));
        assertFound("lib/x.jar!/javax/sql/",
                findings(new ZipWriter().add("META-INF/versions/11/javax/sql/A.class", type(JAVA_17))));
    }

    @Test
    void aNestedZipBombIsFound() {
        assertFound("lib/x.jar!/bomb", findings(new ZipWriter().add("bomb", new byte[8 << 20])));
        assertFound("lib/x.jar!/bomb", findings(new ZipWriter().add("bomb", new byte[8 << 20], 10, 0100644)));
    }

    @Test
    void manyLibrariesTogetherMayNotClaimTooMuch() {
        TestBundle bundle = new TestBundle();
        ZipWriter library = new ZipWriter();
        for (int i = 0; i < 80; i++) {
            library.add("half-a-megabyte-" + i, new byte[1 << 19]);
        }
        for (int i = 0; i < 7; i++) {
            bundle.file("lib/" + i + ".jar", library.bytes());
        }
        assertFound("lib/6.jar", new BundleInspector(FilesOnly.POLICY, Material.none()).inspect(bundle.in(folder)).findings());
    }

    @Test
    void tooManyLibrariesAreNotEvenOpened() {
        TestBundle bundle = new TestBundle();
        for (int i = 0; i < 201; i++) {
            bundle.file("lib/" + i + ".jar", FEW);
        }
        assertFound("lib/", new BundleInspector(FilesOnly.POLICY, Material.none()).inspect(bundle.in(folder)).findings());
    }

    @Test
    void whatIsNoJarIsFound() {
        assertFound("lib/x.jar", findings(FEW));
    }

    @Test
    void aLinkAndAPathThatLeadsOutAreFound() {
        assertFound("lib/x.jar!/link", findings(new ZipWriter().add("link", FEW, FEW.length, 0120777)));
        assertFound("lib/x.jar!/../x", findings(new ZipWriter().add("../x", FEW)));
    }
}
