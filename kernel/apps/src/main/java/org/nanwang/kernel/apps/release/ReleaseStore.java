package org.nanwang.kernel.apps.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bundles on this node, each named by its SHA-256. A file appears whole or not at all. */
public final class ReleaseStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStore.class);

    private final Path folder;
    private final long maxSize;
    private final ReleaseSources sources;

    /** Keeps bundles of at most {@code maxSize} bytes in a folder, which is made if needed. */
    public ReleaseStore(Path folder, long maxSize, ReleaseSources sources) {
        this.folder = folder;
        this.maxSize = maxSize;
        this.sources = sources;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the bundle of an offer, from here or from a source. */
    public Path fetch(Offer offer) {
        Path file = folder.resolve(offer.sha256() + ".jar");
        // a link would leave it to others what it leads to later
        Optional<String> present = Optional.of(file)
                .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).map(Digests::ofFile);
        if (present.filter(offer.sha256()::equals).isPresent()) {
            return file;
        }
        present.ifPresent(digest -> LOG.error("bundle '{}' was changed on this node: it has SHA-256 {}", file, digest));
        ReleaseSources.Found found = sources.holding(offer).orElseThrow(() -> absent(offer, present));
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            download(found, part);
            keep(offer, part, file);
            return file;
        } finally {
            delete(part);
        }
    }

    /** Removes what a killed process left, and the bundles that are not in use any more. */
    public void tidy(Set<String> inUse) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean bundle = name.endsWith(".jar");
                if (name.endsWith(".part") || bundle && !inUse.contains(name.substring(0, name.length() - 4))) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal absent(Offer offer, Optional<String> tampered) {
        return tampered
                .map(found -> new Refusal(
                        AppsError.BUNDLE_TAMPERED, offer.app(), offer.version(), offer.sha256(), found))
                .orElseGet(() -> new Refusal(
                        AppsError.BUNDLE_MISSING, offer.app(), offer.version(), offer.sha256()));
    }

    private void download(ReleaseSources.Found found, Path part) {
        Offer offer = found.offer();
        try (InputStream in = new SourceStream(() -> found.source().open(offer))) {
            write(offer, in, part);
        } catch (SourceStream.Failure e) {
            throw new Refusal(e, AppsError.SOURCE_FAILED, found.source(), e.getMessage());
        } catch (IOException e) {
            throw new Refusal(e, AppsError.BUNDLE_NOT_STORED, offer.app(), offer.version(), e.getMessage());
        }
    }

    private void write(Offer offer, InputStream in, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxSize) {
                    throw new Refusal(AppsError.BUNDLE_TOO_LARGE, offer.app(), offer.version(), maxSize);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
    }

    private void keep(Offer offer, Path part, Path file) {
        String digest = Digests.ofFile(part);
        if (!digest.equals(offer.sha256())) {
            throw new Refusal(AppsError.BUNDLE_DIFFERS, offer.app(), offer.version(), offer.sha256(), digest);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new Refusal(e, AppsError.BUNDLE_NOT_STORED, offer.app(), offer.version(), e.getMessage());
        }
    }

    /** Makes the new name last; not every system can open a folder, and those that cannot need not. */
    private void syncFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
