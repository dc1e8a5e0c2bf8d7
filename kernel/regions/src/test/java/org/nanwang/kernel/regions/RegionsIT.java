package org.nanwang.kernel.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;

class RegionsIT {

    private static final RegionCode JINING = new RegionCode("370800");

    @Test
    void theTableIsFilledOnceAndThenBelongsToTheCity(@TempDir Path folder) throws IOException {
        // started by root, the database server runs as another user, who must be able to enter
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Storage storage = StorageModule.open(StorageConfig.defaults().throwaway(50), folder, Clock.systemUTC())) {
            Regions regions = RegionsModule.open(storage, JINING);
            assertEquals(172, regions.all().size());

            Sql sql = new Sql(storage.kernel());
            sql.update("update region set name_en = 'Rencheng' where code = '370811'");
            sql.update("update region set valid_to = date '2026-01-01' where code = '370893'");
            regions.refresh();
            assertEquals("Rencheng", regions.require(new RegionCode("370811")).englishName());
            assertTrue(regions.find(new RegionCode("370893")).isEmpty());

            assertEquals("Rencheng",
                    RegionsModule.open(storage, JINING).require(new RegionCode("370811")).englishName());
            assertThrows(Refusal.class, () -> RegionsModule.open(storage, new RegionCode("370900")));
        }
    }
}
