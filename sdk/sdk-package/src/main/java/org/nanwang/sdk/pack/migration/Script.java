package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.sql.SqlException;
import org.nanwang.sdk.pack.sql.SqlLines;
import org.nanwang.sdk.pack.sql.SqlScript;
import org.nanwang.sdk.pack.sql.SqlStatement;

/**
 * A migration, taken apart.
 *
 * @param name its file's
 * @param sql its text
 * @param statements what it holds; none when it cannot be taken apart
 * @param unended the line in which something begins that does not end, and what
 */
record Script(String name, String sql, List<SqlStatement> statements, Optional<Unended> unended) {

    /** Something that begins and does not end. */
    record Unended(int line, String what) {
    }

    static Script of(BundleMigration migration) {
        try {
            return new Script(migration.name(), migration.sql(), SqlScript.statements(migration.sql()), Optional.empty());
        } catch (SqlException e) {
            int line = new SqlLines(migration.sql()).line(e.offset());
            return new Script(migration.name(), migration.sql(), List.of(), Optional.of(new Unended(line, e.getMessage())));
        }
    }

    String path() {
        return BundleMigrations.FOLDER + name;
    }

    /** Gives a place in it as findings tell it. */
    String at(int line) {
        return path() + ":" + line;
    }
}
