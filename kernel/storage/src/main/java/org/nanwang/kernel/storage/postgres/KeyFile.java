package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.nanwang.sdk.error.Refusal;

/** A random password kept in a file of mode 0600. */
final class KeyFile {

    private final Path file;

    KeyFile(Path folder, String name) {
        this.file = folder.resolve(name);
    }

    String readOrCreate() {
        try {
            if (!Files.exists(file)) {
                Folders.createPrivate(file.getParent());
                Folders.writePrivate(file, random());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read() {
        if (!Files.exists(file)) {
            throw new Refusal(PostgresError.DATABASE_KEY_MISSING, file);
        }
        return readOrCreate();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
