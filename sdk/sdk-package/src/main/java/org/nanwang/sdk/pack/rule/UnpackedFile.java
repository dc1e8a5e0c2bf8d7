package org.nanwang.sdk.pack.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/**
 * A file of a bundle, for a while on disk.
 *
 * @param path where
 */
record UnpackedFile(Path path) implements AutoCloseable {

    static UnpackedFile of(JarContent content, String name) throws UnreadableJarException {
        UnpackedFile file = new UnpackedFile(newFile());
        try {
            content.copy(name, file.path());
            return file;
        } catch (UnreadableJarException e) {
            file.close();
            throw e;
        }
    }

    private static Path newFile() {
        try {
            return Files.createTempFile("nanwang-library-", ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a library in a temporary file", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
