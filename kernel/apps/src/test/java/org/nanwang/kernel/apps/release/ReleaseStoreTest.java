package org.nanwang.kernel.apps.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;

class ReleaseStoreTest {
    private static final byte[] BUNDLE = "a bundle".getBytes(StandardCharsets.UTF_8);
    private static final Envelope ENVELOPE = Envelope.sign("text/plain", BUNDLE, SigningKey.generate());

    @TempDir
    Path folder;
    private final List<InputStream> deliveries = new ArrayList<>();

    @Test
    void aBundleIsFetchedOnceAndNamedByItsDigest() throws IOException {
        deliveries.add(new ByteArrayInputStream(BUNDLE));
        ReleaseStore store = store(100);
        Path file = store.fetch(offer());
        assertEquals(Digests.ofBytes(BUNDLE) + ".jar", file.getFileName().toString());
        assertArrayEquals(BUNDLE, Files.readAllBytes(file));
        assertEquals(file, store.fetch(offer()));
    }

    @Test
    void nothingIsLeftOfABundleThatIsTooLargeOrDiffersOrBreaksOff() throws IOException {
        deliveries.add(new ByteArrayInputStream(BUNDLE));
        assertRefused("bundle-too-large", store(7));
        deliveries.add(new ByteArrayInputStream(new byte[] {1}));
        assertRefused("bundle-differs", store(100));
        deliveries.add(breakingOff());
        assertRefused("source-failed", store(100));
        assertRefused("source-failed", store(100));
    }

    @Test
    void aFolderThatTakesNothingIsToldAsSuch() throws IOException {
        ReleaseStore store = store(100);
        Files.delete(folder.resolve("releases"));
        deliveries.add(new ByteArrayInputStream(BUNDLE));
        Refusal refusal = assertThrows(Refusal.class, () -> store.fetch(offer()));
        assertEquals("bundle-not-stored", refusal.code().code());
    }

    /** Its target could be exchanged when nobody looks, even if it holds the right bytes now. */
    @Test
    void aLinkInThePlaceOfABundleIsReplacedByTheBundle() throws IOException {
        ReleaseStore store = store(100);
        Path elsewhere = Files.write(folder.resolve("elsewhere.jar"), BUNDLE);
        Path link = Files.createSymbolicLink(folder.resolve("releases/" + offer().sha256() + ".jar"), elsewhere);
        deliveries.add(new ByteArrayInputStream(BUNDLE));

        assertEquals(link, store.fetch(offer()));

        assertTrue(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        assertTrue(deliveries.isEmpty(), "it was fetched");
        assertArrayEquals(BUNDLE, Files.readAllBytes(elsewhere), "nothing was written through it");
    }

    @Test
    void tidyingKeepsWhatIsInUse() throws IOException {
        deliveries.add(new ByteArrayInputStream(BUNDLE));
        ReleaseStore store = store(100);
        Path kept = store.fetch(offer());
        Files.writeString(folder.resolve("releases/" + "1".repeat(64) + ".jar"), "old");
        Files.writeString(folder.resolve("releases/.x.part"), "half");
        store.tidy(Set.of(offer().sha256()));
        try (Stream<Path> files = Files.list(folder.resolve("releases"))) {
            assertEquals(List.of(kept), files.toList());
        }
    }

    private void assertRefused(String code, ReleaseStore store) throws IOException {
        Refusal refusal = assertThrows(Refusal.class, () -> store.fetch(offer()));
        assertEquals(code, refusal.code().code(), refusal.getMessage());
        try (Stream<Path> files = Files.list(folder.resolve("releases"))) {
            assertTrue(files.findAny().isEmpty());
        }
    }

    private ReleaseStore store(long maxSize) {
        return new ReleaseStore(folder.resolve("releases"), maxSize, new ReleaseSources(List.of(new ReleaseSource() {
            @Override
            public Optional<Offer> find(AppId app, ReleaseVersion version) {
                return Optional.of(offer());
            }

            @Override
            public InputStream open(Offer offer) throws IOException {
                if (deliveries.isEmpty()) {
                    throw new IOException("nobody there");
                }
                return deliveries.remove(0);
            }
        })));
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("line cut");
            }
        };
    }

    private static Offer offer() {
        return new Offer(new AppId("org.example.visits"), ReleaseVersion.parse("1.0.0"), Digests.ofBytes(BUNDLE),
                BUNDLE.length, ENVELOPE, ENVELOPE);
    }
}
