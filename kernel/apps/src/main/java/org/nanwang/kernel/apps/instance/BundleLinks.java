package org.nanwang.kernel.apps.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A name of its own for each installed bundle. The framework knows a bundle by the place it is read from, and two
 * instances of one release must be two bundles.
 */
final class BundleLinks {
    private final Path folder;

    private BundleLinks(Path folder) {
        this.folder = folder;
    }

    /** Uses a folder, emptied of what a former life left. */
    static BundleLinks in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> former = Files.newDirectoryStream(folder)) {
                for (Path link : former) {
                    Files.delete(link);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BundleLinks(folder);
    }

    Path link(Path jar, String name) {
        Path link = folder.resolve(name);
        try {
            return linkOrCopy(jar, link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path link) {
        try {
            Files.deleteIfExists(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path linkOrCopy(Path jar, Path link) throws IOException {
        try {
            return Files.createLink(link, jar);
        } catch (UnsupportedOperationException e) {
            return Files.copy(jar, link);
        }
    }
}
