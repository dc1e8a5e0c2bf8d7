package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.sql.SqlStatement;
import org.nanwang.sdk.pack.sql.SqlToken;

/** Migrations hold only what can run in one transaction, as the installation's own role, in its own schema. */
final class StatementsRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("migration-statements");

    private final Scripts scripts;
    private final Forbidden forbidden = new Forbidden();

    StatementsRule(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return scripts.of(bundle).stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(Script script) {
        if (script.unended().isPresent()) {
            Script.Unended unended = script.unended().get();
            return Stream.of(OFFENCE.variant("unended", script.at(unended.line()), unended.what()));
        }
        return script.statements().stream().flatMap(statement -> check(script, statement));
    }

    private Stream<Finding> check(Script script, SqlStatement statement) {
        String place = script.at(statement.line());
        List<Command> commands = Commands.of(statement);
        Optional<Finding> refused = commands.stream().flatMap(command -> forbidden.why(command).stream())
                .findFirst().map(why -> OFFENCE.variant(why, place, statement.head()));
        Optional<Finding> doubtful = doubt(commands).map(why -> OFFENCE.variant(why, place, statement.head()).as(Severity.REVIEW));
        return refused.or(() -> doubtful).stream();
    }

    private static Optional<String> doubt(List<Command> commands) {
        if (commands.stream().anyMatch(command -> command.inBlock() && composed(command))) {
            return Optional.of("composed");
        }
        return commands.stream().anyMatch(command -> command.begins("create", "unlogged")) ? Optional.of("unlogged")
                : Optional.empty();
    }

    /** What is put together while running stands nowhere in the text. */
    private static boolean composed(Command command) {
        if (!command.begins("execute")) {
            return false;
        }
        List<SqlToken> tokens = command.tokens();
        return tokens.size() < 2 || tokens.get(1).kind() != SqlToken.Kind.STRING
                || tokens.size() > 2 && !tokens.get(2).is("using") && !tokens.get(2).is("into");
    }
}
