package org.nanwang.sdk.pack.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.fixture.TestBundle;

class BundleMigrationsTest {

    @TempDir
    private Path folder;

    @Test
    void areSortedByNameThoughTheJarHasNoFolderEntries() {
        Path jar = new TestBundle().file("db/migration/010-third.sql", "三").file("db/migration/002-second.sql", "二")
                .file("db/migration/notes.txt", "no SQL").in(folder);
        assertEquals(List.of(new BundleMigration("001-first.sql", "create table visit (at timestamptz)"),
                new BundleMigration("002-second.sql", "二"), new BundleMigration("010-third.sql", "三")),
                BundleMigrations.read(jar));
    }

    @Test
    void oneThatIsNotUtf8IsRefused() {
        Path jar = new TestBundle().file("db/migration/002-x.sql", new byte[] {-1}).in(folder);
        assertEquals(PackageError.MIGRATION_UNREADABLE,
                assertThrows(Refusal.class, () -> BundleMigrations.read(jar)).code());
    }
}
