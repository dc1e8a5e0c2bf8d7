package org.nanwang.kernel.apps.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;

/** What this node runs, and what it has told of that. */
final class ReportTables {

    private static final String RUNNING = """
            select i.region, i.app, r.version,
                case when i.observed_state = 'starting' then 'serving' else i.observed_state end as state
            from installation i join rollout o on o.id = i.observed join release r on r.sha256 = o.release
            order by i.region, i.app""";

    private final Sql sql;

    ReportTables(Sql sql) {
        this.sql = sql;
    }

    /** Gives what each region runs; regions that were told of and run nothing any more are there, too. */
    Map<RegionCode, List<Running>> running() {
        Map<RegionCode, List<Running>> running = new TreeMap<>(Comparator.comparing(RegionCode::value));
        told().keySet().forEach(region -> running.put(region, List.of()));
        running.putAll(sql.query(RUNNING, Row::read).stream().collect(
                Collectors.groupingBy(Row::region, Collectors.mapping(Row::running, Collectors.toList()))));
        return running;
    }

    /** Gives what was told of each region. */
    Map<RegionCode, Told> told() {
        return sql.query("select * from told_region", row -> Map.entry(new RegionCode(row.getString("region")),
                        new Told(row.getString("running"), Sql.instant(row, "told_at").orElseThrow()))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void tell(RegionCode region, Told told) {
        sql.update("""
                insert into told_region (region, running, told_at) values (?, ?, ?)
                on conflict (region) do update set running = excluded.running, told_at = excluded.told_at""",
                region.value(), told.running(), told.at());
    }

    /**
     * What was told.
     *
     * @param running in words, to be compared
     */
    record Told(String running, Instant at) {
    }

    private record Row(RegionCode region, Running running) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(new RegionCode(row.getString("region")),
                    new Running(row.getString("app"), row.getString("version"), row.getString("state")));
        }
    }
}
