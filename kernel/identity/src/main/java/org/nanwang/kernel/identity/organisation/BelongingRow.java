package org.nanwang.kernel.identity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/** Reads members out of rows of {@code account}. */
final class BelongingRow {

    private BelongingRow() {
    }

    /** Gives the end of a query for a page of members. */
    static String page(String group) {
        return "where " + group + " = ? and account.name collate \"C\" > ? order by account.name collate \"C\" limit ?";
    }

    static Belonging plain(ResultSet row) throws SQLException {
        return read(row, Optional.empty());
    }

    static Belonging withPosition(ResultSet row) throws SQLException {
        return read(row, Optional.of(Member.Position.valueOf(row.getString("position"))));
    }

    private static Belonging read(ResultSet row, Optional<Member.Position> position) throws SQLException {
        String name = row.getString("name");
        return new Belonging(row.getString("id"), name, Optional.ofNullable(row.getString("display_name")).orElse(name),
                new RegionCode(row.getString("region")), position);
    }
}
