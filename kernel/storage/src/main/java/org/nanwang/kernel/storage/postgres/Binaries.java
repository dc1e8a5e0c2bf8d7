package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.nanwang.sdk.error.Refusal;

/** The programs of PostgreSQL, unpacked once per machine and user and shared by all nodes there. */
final class Binaries {

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Finds or unpacks them below a cache folder. */
    static Binaries in(Path cache) {
        String platform = Platform.name();
        Path folder = cache.resolve("postgres-" + version() + "-" + platform);
        if (!Files.isDirectory(folder)) {
            unpackOnce(folder, platform);
        }
        return new Binaries(folder);
    }

    /** Gives the version that comes along: {@code 17.5.0}. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream stream = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static String majorVersion() {
        return version().substring(0, version().indexOf('.'));
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Locks out threads of this process by the monitor and other processes by a file. */
    private static void unpackOnce(Path folder, String platform) {
        synchronized (Binaries.class) {
            try {
                Folders.createShared(folder.getParent());
                Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
                try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                    if (!Files.isDirectory(folder)) {
                        unpack(folder, platform);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Unpacks beside and renames, so that a half unpacked folder never has the right name. */
    private static void unpack(Path folder, String platform) throws IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(half);
        try (InputStream archive = archive(platform)) {
            Archive.unpack(archive, half);
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream archive(String platform) {
        return Optional.ofNullable(Binaries.class.getResourceAsStream("/postgres-" + platform + ".txz"))
                .orElseThrow(() -> new Refusal(PostgresError.PLATFORM_WITHOUT_POSTGRES, platform));
    }
}
