package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/** A space as a role and a schema. Nodes take turns by the space's row in the kernel's schema, which no app can lock. */
final class PostgresSpace implements Space {

    /** For migrations: long enough to build an index, short enough not to stand behind an app's lock for ever. */
    private static final String MIGRATION_LIMITS = "SET statement_timeout = '15min'; SET lock_timeout = '15s'";

    /** What is what for all spaces. */
    record Context(Sql kernel, Target target, Pools pools, RolePasswords passwords, StorageConfig config, Clock clock) {
    }

    private final InstallationId installation;
    private final SpaceRole role;
    private final Context context;

    PostgresSpace(InstallationId installation, Context context) {
        this.installation = installation;
        this.role = SpaceRole.of(installation);
        this.context = context;
    }

    @Override
    public void provision() {
        StorageConfig config = context.config();
        // an old and a new instance while the one takes over from the other, and a migration
        int connections = 2 * config.connectionsPerInstallation() + 2;
        context.kernel().transaction(sql -> {
            sql.update("INSERT INTO nanwang.space (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING", role.name(),
                    context.clock().instant());
            lock(sql);
            if (!roleExists(sql)) {
                sql.update(role.create());
            }
            return sql.update(role.shape(password(), connections, config.statementTimeout()));
        });
    }

    @Override
    public void migrate(List<Migration> migrations) {
        context.kernel().transaction(sql -> {
            lock(sql);
            Migrator migrator = new Migrator(context.clock());
            List<Migration> pending = migrator.pending(migrations, applied(sql));
            if (!pending.isEmpty()) {
                apply(migrator, pending);
            }
            return pending.size();
        });
    }

    @Override
    public Set<String> applied() {
        Sql kernel = context.kernel();
        return kernel.one("SELECT to_regclass(?)::text", row -> row.getString(1) != null, role.name() + ".nanwang_migration").orElse(false)
                ? applied(kernel).keySet() : Set.of();
    }

    @Override
    public Rehearsal rehearse(List<Migration> migrations, Duration limit) {
        return context.kernel().transaction(sql -> {
            lock(sql);
            List<Migration> pending = new Migrator(context.clock()).pending(migrations, applied(sql));
            try (Connection connection = source().getConnection()) {
                return new Rehearser(connection, limit).run(pending);
            } catch (SQLException e) {
                throw new StorageException(e);
            }
        });
    }

    @Override
    public Pool open() {
        return context.pools().open(installation.toString(), source(), context.config().connectionsPerInstallation());
    }

    @Override
    public void drop() {
        Sql kernel = context.kernel();
        if (!roleExists(kernel)) {
            return;
        }
        kernel.update(role.lockOut());
        kernel.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = ?",
                row -> row.getBoolean(1), role.name());
        kernel.transaction(sql -> {
            sql.update(role.drop());
            return sql.update("DELETE FROM nanwang.space WHERE name = ?", role.name());
        });
    }

    /** As the installation's role: what a migration makes is the role's, and it can do no more than the role. */
    private void apply(Migrator migrator, List<Migration> pending) {
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(MIGRATION_LIMITS);
            connection.setAutoCommit(false);
            migrator.apply(connection, pending, "INSERT INTO " + role.name()
                    + ".nanwang_migration (name, sha256, applied_at) VALUES (?, ?, ?)");
            connection.commit(); // closing without it, after an exception, rolls back
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    private Map<String, String> applied(Sql sql) {
        return sql.query("SELECT name, sha256 FROM " + role.name() + ".nanwang_migration",
                row -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is done under the lock can be done again, and is written before what builds on it: its commit need not wait. */
    private void lock(Sql sql) {
        sql.one("""
                SELECT set_config('synchronous_commit', 'off', true) FROM nanwang.space WHERE name = ? FOR UPDATE
                """, row -> row.getString(1), role.name())
                .orElseThrow(() -> new Refusal(StorageError.SPACE_MISSING, installation));
    }

    private boolean roleExists(Sql sql) {
        return sql.one("SELECT 1 FROM pg_roles WHERE rolname = ?", row -> true, role.name()).isPresent();
    }

    private DataSource source() {
        return context.target().role(role.name(), password());
    }

    private String password() {
        return context.passwords().of(role.name());
    }
}
