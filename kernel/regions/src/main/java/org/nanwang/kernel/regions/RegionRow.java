package org.nanwang.kernel.regions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.sdk.region.RegionLevel;

/** A division as the table has it. */
record RegionRow(Region region, boolean standard) {

    static RegionRow read(ResultSet row) throws SQLException {
        Region region = new Region(new RegionCode(row.getString("code")), RegionLevel.valueOf(row.getString("level")),
                Optional.ofNullable(row.getString("parent")).map(RegionCode::new), row.getString("name_zh"),
                row.getString("name_en"));
        return new RegionRow(region, row.getBoolean("standard"));
    }
}
