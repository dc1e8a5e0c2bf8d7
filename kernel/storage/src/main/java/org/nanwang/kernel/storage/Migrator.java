package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nanwang.sdk.error.Refusal;

/** Applies migrations in the order of their names. What it does not know is left alone: it is a newer release's. */
final class Migrator {

    private final Clock clock;

    Migrator(Clock clock) {
        this.clock = clock;
    }

    /**
     * Gives what is not yet applied.
     *
     * @param applied SHA-256 by name
     */
    List<Migration> pending(List<Migration> all, Map<String, String> applied) {
        Set<String> seen = new HashSet<>();
        for (Migration migration : all) {
            if (!seen.add(migration.name())) {
                throw new Refusal(StorageError.MIGRATION_TWICE, migration.name());
            }
            String digest = applied.get(migration.name());
            if (digest != null && !digest.equals(new Script(migration).digest())) {
                throw new Refusal(StorageError.MIGRATION_ALTERED, migration.name());
            }
        }
        return all.stream().filter(migration -> !applied.containsKey(migration.name()))
                .sorted(Comparator.comparing(Migration::name)).toList();
    }

    /**
     * Applies within the transaction under way.
     *
     * @param note takes name, SHA-256 and time
     */
    void apply(Connection connection, List<Migration> pending, String note) throws SQLException {
        for (Migration migration : pending) {
            Script script = new Script(migration);
            script.run(connection);
            try (PreparedStatement statement = connection.prepareStatement(note)) {
                statement.setString(1, migration.name());
                statement.setString(2, script.digest());
                statement.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                statement.executeUpdate();
            }
        }
    }
}
