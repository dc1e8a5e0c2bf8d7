package org.nanwang.parking.lot;

import java.util.List;
import org.nanwang.parking.input.Paging;
import org.nanwang.parking.sql.Sql;

/** Places of car parks in the database. */
public final class Spaces {

    private final Sql sql;

    /** Works on the installation's database. */
    public Spaces(Sql sql) {
        this.sql = sql;
    }

    List<Space> list(String lot, Paging paging) {
        return sql.query("""
                SELECT number, position[0] AS longitude, position[1] AS latitude, kind FROM space
                WHERE lot = ? AND number > ? ORDER BY number LIMIT ?""",
                row -> new Space(row.getString("number"), row.getDouble("longitude"), row.getDouble("latitude"),
                        row.getString("kind")),
                lot, paging.after().orElse(""), paging.limit() + 1);
    }

    void save(String lot, Space space) {
        sql.update("""
                INSERT INTO space (lot, number, position, kind) VALUES (?, ?, point(?, ?), ?)
                ON CONFLICT (lot, number) DO UPDATE SET position = excluded.position, kind = excluded.kind""",
                lot, space.number(), space.longitude(), space.latitude(), space.kind());
    }
}
