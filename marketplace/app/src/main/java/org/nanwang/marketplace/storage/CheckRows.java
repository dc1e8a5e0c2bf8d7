package org.nanwang.marketplace.storage;

import java.sql.SQLException;
import java.util.List;
import org.nanwang.marketplace.check.CheckResult;

/** What the rules said of submissions. */
final class CheckRows {

    /** All checks of the submission {@code s}, in their order. */
    static final String SELECT = """
            (select jsonb_agg(jsonb_build_object('rule', c.rule, 'ruleSet', c.rule_set, 'outcome', c.outcome,
                    'micros', c.micros, 'findings', c.findings, 'reason', c.reason, 'list', c.list, 'numbers', c.numbers) order by c.position)
                from submission_check c where c.submission = s.id) as checks""";

    private final Json json;

    CheckRows(Json json) {
        this.json = json;
    }

    void insert(Sql sql, long submission, List<CheckResult> checks) throws SQLException {
        int position = 0;
        for (CheckResult check : checks) {
            sql.update("""
                    insert into submission_check (submission, position, rule, rule_set, outcome, micros, findings, reason, list, numbers)
                    values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(nullif(?, '') as jsonb), cast(nullif(?, '') as jsonb),
                        cast(? as jsonb))""",
                    submission, position++, check.rule(), check.ruleSet(), check.outcome().word(),
                    check.duration().toNanos() / 1000, json.write(check.findings()),
                    check.reason().map(json::write).orElse(""), check.list().map(ListRow::of).map(json::write).orElse(""),
                    json.write(check.numbers()));
        }
    }
}
