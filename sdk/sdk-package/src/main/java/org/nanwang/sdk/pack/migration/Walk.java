package org.nanwang.sdk.pack.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Goes through all migrations in the order they run, and shows those that are new together with what is known by then. */
final class Walk {

    /**
     * A statement of a new migration.
     *
     * @param old the tables it names that a release before may have filled
     */
    record Step(Script script, List<Command> commands, List<Harm> harms, Set<String> old) {
    }

    private final List<Script> scripts;
    private final Optional<Set<String>> before;

    /**
     * Goes through these.
     *
     * @param before the files of the release before; empty when that is not known
     */
    Walk(List<Script> scripts, Optional<Set<String>> before) {
        this.scripts = scripts;
        this.before = before;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        run((script, known) -> steps.addAll(steps(script, known)));
        return steps;
    }

    private void run(BiConsumer<Script, Known> visit) {
        Set<String> current = new HashSet<>();
        Known known = new Known(file -> before.map(names -> !names.contains(file)).orElse(current.contains(file)));
        for (Script script : scripts) {
            current.clear();
            current.add(script.name());
            visit.accept(script, known);
        }
    }

    private List<Step> steps(Script script, Known known) {
        boolean old = before.filter(names -> names.contains(script.name())).isPresent();
        Harms harms = new Harms(known, made(script));
        List<Step> steps = new ArrayList<>();
        script.statements().forEach(statement -> {
            List<Command> commands = Commands.of(statement);
            if (!old) {
                steps.add(new Step(script, commands, commands.stream().flatMap(harms::of).distinct().toList(), old(commands, known)));
            }
            commands.forEach(command -> known.learn(command, script.name()));
        });
        return steps;
    }

    private static Set<String> old(List<Command> commands, Known known) {
        return commands.stream().flatMap(command -> Targets.of(command).stream()).map(Targets.Target::name)
                .filter(name -> !known.fresh(name)).collect(Collectors.toSet());
    }

    /** What a file makes, tables left out: their rows do not come back. */
    private static Set<String> made(Script script) {
        return script.statements().stream().flatMap(statement -> Commands.of(statement).stream())
                .filter(command -> command.begins("create")).flatMap(command -> Targets.of(command).stream().limit(1))
                .filter(target -> !target.kind().equals("table")).map(Targets.Target::name).collect(Collectors.toSet());
    }
}
