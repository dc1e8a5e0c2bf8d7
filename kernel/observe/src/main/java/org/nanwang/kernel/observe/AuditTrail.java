package org.nanwang.kernel.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;
import org.slf4j.MDC;

/** The audit trail in the kernel's schema. */
final class AuditTrail implements Audit {

    private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() { };

    private static final String SELECT =
            "SELECT id, at, who, action, object, region, before, after, trace FROM audit WHERE ";

    private final JsonMapper json = new JsonMapper();
    private final Sql sql;
    private final Clock clock;

    AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void record(Sql work, AuditEntry entry) {
        work.update("""
                INSERT INTO audit (at, who, action, object, region, before, after, trace)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """, clock.instant(), entry.who(), entry.action(), entry.object(),
                entry.region().map(RegionCode::value).orElse(null), write(entry.before()), write(entry.after()),
                MDC.get("trace"));
    }

    /** Reads backwards from the newest, or from before an entry. */
    List<AuditRecord> read(Optional<RegionCode> region, long before, int limit) {
        return region.map(code -> sql.query(SELECT + "region = ? AND id < ? ORDER BY id DESC LIMIT ?", this::row,
                        code.value(), before, limit))
                .orElseGet(() -> sql.query(SELECT + "id < ? ORDER BY id DESC LIMIT ?", this::row, before, limit));
    }

    private AuditRecord row(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(row.getString("who"), row.getString("action"), row.getString("object"),
                Optional.ofNullable(row.getString("region")).map(RegionCode::new), read(row.getString("before")),
                read(row.getString("after")));
        return new AuditRecord(row.getLong("id"), Sql.instant(row, "at").orElseThrow(), entry,
                Optional.ofNullable(row.getString("trace")));
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, NAMED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
