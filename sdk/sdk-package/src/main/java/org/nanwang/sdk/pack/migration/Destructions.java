package org.nanwang.sdk.pack.migration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.sql.SqlException;
import org.nanwang.sdk.pack.sql.SqlScript;
import org.nanwang.sdk.pack.sql.SqlStatement;
import org.nanwang.sdk.pack.sql.SqlToken;

/** Finds the statements of migrations that take something away, declared or not. */
public final class Destructions {

    static final Offence OFFENCE = new Offence("destructive-migrations");
    private static final int DEEPEST = 4;

    private Destructions() {
    }

    /**
     * Looks through migrations that have not run yet.
     *
     * @param all of a release
     * @param before the names of those that have run
     */
    public static List<Destruction> in(List<BundleMigration> all, Set<String> before) {
        List<Script> scripts = all.stream().map(Script::of).sorted(Comparator.comparing(Script::name)).toList();
        return new Walk(scripts, Optional.of(before)).steps().stream()
                .filter(step -> step.harms().stream().anyMatch(Harm::certain) || declared(step)).map(Destructions::of).toList();
    }

    private static boolean declared(Walk.Step step) {
        return step.commands().get(0).statement().declared().isPresent();
    }

    private static Destruction of(Walk.Step step) {
        SqlStatement statement = step.commands().get(0).statement();
        Set<String> names = new HashSet<>();
        collect(statement.tokens(), names, 0);
        return new Destruction(step.script().name(), statement.line(), statement.head(),
                step.harms().stream().map(harm -> OFFENCE.words(harm.kind(), harm.subject())).toList(), statement.declared(), names);
    }

    private static void collect(List<SqlToken> tokens, Set<String> names, int depth) {
        for (SqlToken token : tokens) {
            if (token.names()) {
                names.add(token.text().toLowerCase(Locale.ROOT));
            } else if (token.kind() == SqlToken.Kind.STRING && depth < DEEPEST) {
                try {
                    collect(SqlScript.tokens(token.text()), names, depth + 1);
                } catch (SqlException e) {
                    // a text for people names nothing
                    continue;
                }
            }
        }
    }
}
