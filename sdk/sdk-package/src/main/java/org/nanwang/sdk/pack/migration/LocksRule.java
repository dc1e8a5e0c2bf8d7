package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlToken;

/** The release before serves while migrations run: what makes it wait for long is better known before. */
final class LocksRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("migration-locks");

    private final Scripts scripts;

    LocksRule(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return scripts.walk(bundle).steps().stream().flatMap(step -> step.commands().stream()
                .flatMap(command -> why(command, step).stream()
                        .map(why -> OFFENCE.variant(why.kind(), step.script().at(command.statement().line()), why.subject())
                                .as(Severity.ADVICE)))).toList();
    }

    private static Optional<Harm> why(Command command, Walk.Step step) {
        List<Targets.Target> old = Targets.of(command).stream().filter(target -> step.old().contains(target.name())).toList();
        if (command.begins("create", "index") || command.begins("create", "unique", "index")) {
            return old.stream().filter(target -> target.kind().equals("on")).findFirst().map(target -> Harm.of("index", target.name()));
        }
        if (command.begins("lock") || command.begins("cluster")) {
            return Optional.of(Harm.of("whole", command.tokens().get(0).text()));
        }
        return command.begins("alter", "table") && !old.isEmpty()
                ? Actions.of(command).stream().flatMap(action -> why(action).stream()).findFirst().map(kind -> Harm.of(kind, old.get(0).name()))
                : Optional.empty();
    }

    private static Optional<String> why(List<SqlToken> action) {
        SqlCursor cursor = new SqlCursor(action);
        if (cursor.take("alter")) {
            return action.stream().anyMatch(token -> token.is("type")) ? Optional.of("rewrite") : Optional.empty();
        }
        if (!cursor.take("add") || action.stream().anyMatch(token -> token.is("valid"))) {
            return Optional.empty();
        }
        boolean checked = Stream.of("foreign", "check", "constraint").anyMatch(word -> cursor.is(0, word));
        cursor.take("column");
        cursor.take("if", "not", "exists");
        return checked ? Optional.of("scan") : Column.in(cursor.rest()).stream().filter(Column::changing).findFirst().map(column -> "rewrite");
    }
}
