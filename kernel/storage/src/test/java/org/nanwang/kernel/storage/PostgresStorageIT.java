package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.InstallationId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStorageIT {

    private Storage storage;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        storage = StorageModule.open(StorageConfig.defaults(), TestFolder.open(folder), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Test
    void aSpaceIsProvisionedMigratedUsedAndDropped() throws SQLException {
        assertTrue(storage.answers());
        Space space = storage.space(InstallationId.parse("370811-parking"));
        long t = System.nanoTime();
        space.provision();
        space.provision();
        System.out.println("provision x2 " + (System.nanoTime() - t) / 1000);
        t = System.nanoTime();
        space.migrate(List.of(new Migration("1.sql", "CREATE TABLE lot (id int); INSERT INTO lot VALUES (1);")));
        System.out.println("migrate " + (System.nanoTime() - t) / 1000);
        try (Space.Pool pool = space.open()) {
            assertEquals(List.of(1), new Sql(pool.dataSource()).query("SELECT id FROM lot", row -> row.getInt(1)));
        }
        space.drop();
    }
}
