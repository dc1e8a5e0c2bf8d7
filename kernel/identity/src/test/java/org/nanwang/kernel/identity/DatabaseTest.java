package org.nanwang.kernel.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.Observe;
import org.nanwang.kernel.observe.ObserveModule;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.storage.StorageModule;

/** Starts a real database once for all tests of a class. */
public abstract class DatabaseTest {

    private static Storage storage;
    private static Observe observe;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        folder = data;
        // started by root, the database server runs as another user, who must be able to enter
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        storage = StorageModule.open(StorageConfig.defaults().throwaway(50), data, Clock.systemUTC());
        observe = ObserveModule.open(storage, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        observe.close();
        storage.close();
    }

    protected static Storage storage() {
        return storage;
    }

    protected static Audit audit() {
        return observe.audit();
    }

    protected static Path data() {
        return folder;
    }
}
