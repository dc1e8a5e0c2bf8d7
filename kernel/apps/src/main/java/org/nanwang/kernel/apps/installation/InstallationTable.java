package org.nanwang.kernel.apps.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.region.RegionCode;

/** Installations: desired and observed state. */
final class InstallationTable {
    private static final String DESIRE_SERVING = """
            update installation set app = ?, desired_state = 'serving', desired = ?, observed_state = 'pending',
                data = 'keep', problem = null
            where id = ?
            """;
    private static final String REGISTER = """
            insert into installation (id, region, app, desired_state, observed_state, data)
            values (?, ?, ?, 'removed', 'removed', 'drop') on conflict (id) do nothing
            """;
    private static final String LIST = """
            select * from installation where (?::text is null or region = ?) and (?::text is null or app = ?) and id > ?
            order by id limit ?
            """;

    private InstallationTable() {
    }

    private record Row(
            InstallationId id, AppId app, DesiredState desiredState, Optional<Long> desired,
            ObservedState observedState, Optional<Long> observed, DataFate data, Optional<Problem> problem,
            Optional<Pin> pin) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(InstallationId.parse(row.getString("id")), new AppId(row.getString("app")),
                    Word.read(DesiredState.class, row.getString("desired_state")),
                    Columns.optionalLong(row, "desired"),
                    Word.read(ObservedState.class, row.getString("observed_state")),
                    Columns.optionalLong(row, "observed"), Word.read(DataFate.class, row.getString("data")),
                    Json.problem(row.getString("problem")), pin(row));
        }

        private static Optional<Pin> pin(ResultSet row) throws SQLException {
            String reason = row.getString("pin_reason");
            return reason == null ? Optional.empty()
                    : Optional.of(new Pin(reason, row.getString("pinned_by"), Sql.instant(row, "pinned_at").orElseThrow()));
        }

        Stream<Long> rollouts() {
            return Stream.concat(desired.stream(), observed.stream());
        }

        InstallationState with(Map<Long, Rollout> rollouts) {
            return new InstallationState(id, app, desiredState, rollouts.get(desired.orElseThrow()), observedState,
                    observed.map(rollouts::get), data, problem, pin);
        }
    }

    /** Finds an installation that was ever asked for. */
    static Optional<InstallationState> find(Sql sql, InstallationId id) {
        return complete(sql, sql.query("select * from installation where id = ? and desired is not null", Row::read,
                id.toString())).stream().findFirst();
    }

    /** Finds it and keeps other commands away until the transaction ends. */
    static Optional<InstallationState> lock(Sql sql, InstallationId id) {
        return complete(sql, sql.query("select * from installation where id = ? and desired is not null for update",
                Row::read, id.toString())).stream().findFirst();
    }

    /** Takes the name, so that there is a row to lock and to refer to. */
    static Optional<InstallationState> register(Sql sql, InstallationId id, AppId app) {
        sql.update(REGISTER, id.toString(), id.region().value(), app.value());
        return lock(sql, id);
    }

    static List<InstallationState> list(Sql sql, InstallationFilter filter, int limit) {
        String region = filter.region().map(RegionCode::value).orElse(null);
        String app = filter.app().map(AppId::value).orElse(null);
        return complete(sql, sql.query(LIST, Row::read, region, region, app, app, filter.after(), limit));
    }

    static List<InstallationId> ids(Sql sql) {
        return sql.query("select id from installation where observed_state <> 'removed' order by id",
                row -> InstallationId.parse(row.getString(1)));
    }

    static void desireServing(Sql sql, InstallationId id, AppId app, long rollout) {
        sql.update(DESIRE_SERVING, app.value(), rollout, id.toString());
    }

    static void desire(Sql sql, InstallationId id, long rollout) {
        sql.update("update installation set desired = ? where id = ?", rollout, id.toString());
    }

    static void desireRemoved(Sql sql, InstallationId id, long rollout, DataFate data) {
        sql.update("update installation set desired_state = 'removed', desired = ?, data = ?,"
                + " pin_reason = null, pinned_by = null, pinned_at = null where id = ?", rollout,
                Word.of(data), id.toString());
    }

    static void pin(Sql sql, InstallationId id, Optional<Pin> pin) {
        sql.update("update installation set pin_reason = ?, pinned_by = ?, pinned_at = ? where id = ?",
                pin.map(Pin::reason).orElse(null), pin.map(Pin::by).orElse(null), pin.map(Pin::at).orElse(null), id.toString());
    }

    static void observe(Sql sql, InstallationId id, ObservedState state, Optional<Problem> problem) {
        sql.update("update installation set observed_state = ?, problem = ?::jsonb where id = ?", Word.of(state),
                problem.map(Json::write).orElse(null), id.toString());
    }

    static void serves(Sql sql, InstallationId id, long rollout, Optional<String> mount) {
        sql.update("update installation set observed_state = 'serving', problem = null, observed = ?, mount = ?"
                + " where id = ?", rollout, mount.orElse(null), id.toString());
    }

    static void servesNoMore(Sql sql, InstallationId id) {
        sql.update("update installation set observed_state = 'removing', problem = null, observed = null, mount = null"
                + " where id = ?", id.toString());
    }

    static List<InstallationId> mountedAt(Sql sql, String mount) {
        return sql.query("select id from installation where mount = ?",
                row -> InstallationId.parse(row.getString(1)), mount);
    }

    /** What served before the node went down is starting; nothing else of the former life is true any more. */
    static void restart(Sql sql) {
        sql.update("update installation set observed_state = 'starting', problem = null"
                + " where observed is not null and desired_state = 'serving'");
    }

    private static List<InstallationState> complete(Sql sql, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Rollout> rollouts = RolloutTable.find(sql, rows.stream().flatMap(Row::rollouts).distinct().toList())
                .stream().collect(Collectors.toMap(Rollout::id, Function.identity()));
        return rows.stream().map(row -> row.with(rollouts)).toList();
    }
}
