package org.nanwang.kernel.apps.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.sign.Envelope;

/** Rollouts: what was asked for, and how it ended. */
final class RolloutTable {
    private static final String ADD = """
            insert into rollout (installation, kind, release, from_version, base, configuration, permissions, state,
                                 requested_by, started_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'running', ?, ?) returning id
            """;
    private static final String SELECT = """
            select rollout.*, app, version, size, statement, approval
            from rollout left join release on release.sha256 = rollout.release where rollout.id = any(?)
            """;

    private RolloutTable() {
    }

    static long add(Sql sql, NewRollout rollout, Instant now) {
        return sql.one(ADD, row -> row.getLong(1), rollout.installation().toString(), Word.of(rollout.kind()),
                rollout.target().map(target -> target.offer().sha256()).orElse(null),
                rollout.from().map(ReleaseVersion::toString).orElse(null), rollout.base().orElse(null),
                Json.write(rollout.target().map(Target::configuration).orElse(Map.of())),
                Json.write(rollout.target().map(Target::permissions).orElse(Set.of())),
                rollout.requestedBy(), Columns.time(now)).orElseThrow();
    }

    static List<Rollout> find(Sql sql, List<Long> ids) {
        return sql.query(SELECT, RolloutTable::read, (Object) ids.toArray(Long[]::new));
    }

    static Optional<Rollout> find(Sql sql, long id) {
        return find(sql, List.of(id)).stream().findFirst();
    }

    /** Begins an attempt and gives its number. Whoever forgets an attempt makes it again: its commit need not wait. */
    static int begin(Sql sql, long id) {
        return sql.one("""
                update rollout set attempt = attempt + 1 where id = ?
                returning attempt, set_config('synchronous_commit', 'off', true)
                """, row -> row.getInt(1), id).orElseThrow();
    }

    static void end(Sql sql, long id, RolloutState state, Instant now) {
        sql.update("update rollout set state = ?, ended_at = ? where id = ?", Word.of(state), Columns.time(now), id);
    }

    static void runAgain(Sql sql, long id) {
        sql.update("update rollout set state = 'running', ended_at = null where id = ?", id);
    }

    private static Rollout read(ResultSet row) throws SQLException {
        return new Rollout(row.getLong("id"), InstallationId.parse(row.getString("installation")),
                Word.read(RolloutKind.class, row.getString("kind")), target(row),
                Optional.ofNullable(row.getString("from_version")).map(ReleaseVersion::parse),
                Columns.optionalLong(row, "base"), Word.read(RolloutState.class, row.getString("state")),
                row.getInt("attempt"), row.getString("requested_by"), Columns.instant(row, "started_at"),
                Columns.optionalInstant(row, "ended_at"));
    }

    private static Optional<Target> target(ResultSet row) throws SQLException {
        if (row.getString("release") == null) {
            return Optional.empty();
        }
        Offer offer = new Offer(new AppId(row.getString("app")), ReleaseVersion.parse(row.getString("version")),
                row.getString("release"), row.getLong("size"), envelope(row, "statement"), envelope(row, "approval"));
        return Optional.of(new Target(offer, Json.object(row.getString("configuration")),
                Set.copyOf(Json.texts(row.getString("permissions")))));
    }

    private static Envelope envelope(ResultSet row, String column) throws SQLException {
        return Envelope.parse(column, row.getString(column));
    }
}
