package org.nanwang.kernel.regions;

import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.region.RegionCode;

/** Opens the region tree. */
public final class RegionsModule {

    private RegionsModule() {
    }

    /**
     * Brings the table up to date, fills it once and reads it.
     *
     * @param city the city this node serves
     * @throws org.nanwang.sdk.error.Refusal {@code region-unknown} if the table does not know the city
     */
    public static Regions open(Storage storage, RegionCode city) {
        storage.migrate("regions", Migration.of(RegionsModule.class, "001-regions.sql"));
        Sql sql = new Sql(storage.kernel());
        new ShippedRegions().load(sql);
        return new CachedRegions(
                () -> sql.query("select code, level, parent, name_zh, name_en, standard from region where valid_to is null",
                        RegionRow::read),
                city);
    }
}
