package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.fixture.ZipWriter;

class HostileFileTest {

    private static final byte[] FEW = "few".getBytes(StandardCharsets.UTF_8);
    private static final int REGULAR_FILE = 0100644;

    @TempDir
    private Path folder;

    private List<String> rules(byte[] file) {
        return new BundleInspector().inspect(TestBundle.write(folder, file)).findings().stream()
                .map(Finding::rule).distinct().toList();
    }

    private static ZipWriter honest() {
        return new TestBundle().zip();
    }

    @Test
    void theWriterOfTheseTestsWritesSoundFiles() {
        assertEquals(List.of(), rules(honest().bytes()));
    }

    @Test
    void anEmptyFileIsNoJar() {
        assertEquals(List.of("readable-jar"), rules(new byte[0]));
    }

    @Test
    void aTextIsNoJar() {
        assertEquals(List.of("readable-jar"), rules("this is surely not a jar file at all".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEmptyZipIsNoJar() {
        assertEquals(List.of("readable-jar"), rules(new ZipWriter().bytes()));
    }

    @Test
    void noJarCutShortPassesWhereverItIsCut() {
        byte[] whole = honest().bytes();
        for (int length = 0; length < whole.length; length += 97) {
            assertEquals(List.of("readable-jar"), rules(Arrays.copyOf(whole, length)), "cut at " + length);
        }
    }

    @Test
    void noFlippedByteMakesTheInspectorThrow() {
        byte[] whole = honest().bytes();
        for (int i = 0; i < whole.length; i += 13) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x55;
            new BundleInspector().inspect(TestBundle.write(folder, flipped));
        }
    }

    @Test
    void bytesBeforeTheFirstEntryAreRefused() {
        byte[] whole = honest().bytes();
        byte[] shifted = new byte[whole.length + 10];
        System.arraycopy(whole, 0, shifted, 10, whole.length);
        assertEquals(List.of("readable-jar"), rules(shifted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "C:/evil", "a\\..\\evil", "a//b", "./a", "a/.", "a\u0000b",
        "a\nb"})
    void aPathThatLeadsOutIsRefused(String path) {
        assertEquals(List.of("safe-paths"), rules(honest().add(path, FEW).bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "..a", ".hidden/x", "a/b.c", "中文.txt"})
    void anUnusualPathThatStaysInsideIsTaken(String path) {
        assertEquals(List.of(), rules(honest().add(path, FEW).bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/MANIFEST.MF", "meta-inf/manifest.mf", "META-INF/nanwang/app.yaml"})
    void anEntryGivenTwiceIsRefused(String path) {
        assertEquals(List.of("unique-entries"), rules(honest().add(path, FEW).bytes()));
    }

    @Test
    void aShortCommentAtTheEndIsTakenAndALongOrAmbiguousOneIsNot() {
        assertEquals(List.of(), rules(commented("PACK200")));
        assertEquals(List.of("readable-jar"), rules(commented("x".repeat(65))));
        assertEquals(List.of("readable-jar"), rules(commented("PK\5\6" + "\0".repeat(30))));
    }

    private static byte[] commented(String comment) {
        byte[] file = honest().bytes();
        byte[] whole = Arrays.copyOf(file, file.length + comment.length());
        whole[file.length - 2] = (byte) comment.length();
        System.arraycopy(comment.getBytes(StandardCharsets.ISO_8859_1), 0, whole, file.length, comment.length());
        return whole;
    }

    /** As some well-known libraries are packaged. */
    @Test
    void foldersMayBeThereTwiceAndBearAnyMode() {
        byte[] nothing = {};
        assertEquals(List.of(), rules(honest().add("web/", nothing, 0, 0177777).add("web/", nothing, 0, 0177777).bytes()));
        assertEquals(List.of("plain-files"), rules(honest().add("web/", nothing, 0, 0120777).bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 19, 16, 0})
    void aSymbolicLinkIsRefusedWhereverItWasMade(int system) {
        byte[] target = "/etc/passwd".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("plain-files"), rules(honest().on(system).add("web/link", target, target.length, 0120777).bytes()));
    }

    @Test
    void aZipBombIsRefusedByWhatItClaims() {
        byte[] zeros = new byte[8 << 20];
        assertEquals(List.of("size-limits"), rules(honest().add("web/bomb", zeros).bytes()));
    }

    @Test
    void aZipBombIsRefusedThoughItClaimsToBeSmall() {
        byte[] zeros = new byte[8 << 20];
        assertEquals(List.of("size-limits"), rules(honest().add("web/bomb", zeros, 10, REGULAR_FILE).bytes()));
    }

    @Test
    void anEntryThatClaimsMoreThanItHoldsIsRefused() {
        assertEquals(List.of("size-limits"), rules(honest().add("web/x", FEW, 10, REGULAR_FILE).bytes()));
    }

    @Test
    void manySmallFilesAreRefused() {
        ZipWriter zip = honest();
        for (int i = 0; i < 20_000; i++) {
            zip.add("web/" + i, FEW);
        }
        assertEquals(List.of("size-limits"), rules(zip.bytes()));
    }
}
