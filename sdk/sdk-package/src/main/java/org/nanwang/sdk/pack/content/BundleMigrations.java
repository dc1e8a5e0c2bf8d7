package org.nanwang.sdk.pack.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** Reads the migrations of a bundle: the {@code .sql} files in {@code db/migration/}, sorted by name. */
public final class BundleMigrations {

    /** The folder they are in. */
    public static final String FOLDER = "db/migration/";

    private BundleMigrations() {
    }

    /**
     * Reads them; found by their paths, so that a jar without folder entries hides none.
     *
     * @throws Refusal if the jar or one of them cannot be read
     */
    public static List<BundleMigration> read(Path jar) {
        try (JarContent content = JarContent.open(jar)) {
            List<BundleMigration> migrations = new ArrayList<>();
            for (String path : content.files()) {
                if (path.startsWith(FOLDER) && path.endsWith(".sql")) {
                    migrations.add(read(content, path));
                }
            }
            return List.copyOf(migrations);
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.MIGRATION_UNREADABLE, jar.getFileName(), e.getMessage());
        }
    }

    /**
     * Reads one of them.
     *
     * @throws UnreadableJarException if it is too long or not UTF-8
     */
    public static BundleMigration read(JarContent content, String path) throws UnreadableJarException {
        byte[] bytes = content.read(path).orElseThrow(() -> new UnreadableJarException(path + " is too long"));
        try {
            String sql = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new BundleMigration(path.substring(FOLDER.length()), sql);
        } catch (CharacterCodingException e) {
            throw new UnreadableJarException(path + " is not UTF-8");
        }
    }
}
