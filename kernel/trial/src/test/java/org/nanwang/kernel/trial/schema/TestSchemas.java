package org.nanwang.kernel.trial.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Space;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.sdk.app.InstallationId;

/** Schemas of a real server, one after the other. */
final class TestSchemas implements AutoCloseable {

    private static final InstallationId INSTALLATION = InstallationId.parse("370811-trial");
    private static final String SCHEMA = "app_370811_trial";

    private final Storage storage;

    TestSchemas(Path folder) throws IOException {
        // the server is another user when tests run as root
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        this.storage = StorageModule.open(StorageConfig.defaults(), folder, Clock.systemUTC());
    }

    @Override
    public void close() {
        storage.close();
    }

    /** Makes a schema by these scripts, does this with it, and drops it. */
    <T> T with(List<Migration> migrations, BiFunction<DataSource, String, T> work) {
        Space space = storage.space(INSTALLATION);
        space.provision();
        try {
            space.migrate(migrations);
            try (Space.Pool pool = space.open()) {
                return work.apply(pool.dataSource(), SCHEMA);
            }
        } finally {
            space.drop();
        }
    }

    /** Gives the space in which it makes them. */
    Space space() {
        return storage.space(INSTALLATION);
    }

    /** Migrates the schema further. */
    void migrate(List<Migration> migrations) {
        storage.space(INSTALLATION).migrate(migrations);
    }

    static List<Migration> scripts(String... scripts) {
        List<Migration> migrations = new ArrayList<>();
        for (int i = 0; i < scripts.length; i++) {
            migrations.add(new Migration("00" + (i + 1) + ".sql", scripts[i]));
        }
        return migrations;
    }

    /** Reads those of an app in the tree. */
    static List<Migration> of(String app) {
        try (Stream<Path> files = Files.list(Path.of("../..", app, "src/main/resources/db/migration"))) {
            return files.sorted().map(TestSchemas::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Path file) {
        try {
            return new Migration(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
