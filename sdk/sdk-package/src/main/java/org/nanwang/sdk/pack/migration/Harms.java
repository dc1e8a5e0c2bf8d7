package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.sql.SqlCursor;

/** Tells what a command takes away, knowing what came before it. */
final class Harms {

    /** Nobody reads them, or they are made again at once where they are needed. */
    private static final Set<String> HARMLESS_TO_DROP = Set.of("trigger", "rule", "policy", "statistics", "cast", "operator");

    private final Known known;
    private final Set<String> remade;

    /**
     * Judges with what is known.
     *
     * @param remade views and functions that the same file makes again
     */
    Harms(Known known, Set<String> remade) {
        this.known = known;
        this.remade = remade;
    }

    Stream<Harm> of(Command command) {
        List<Targets.Target> targets = Targets.of(command);
        if (command.begins("drop")) {
            return targets.stream().filter(this::missed).map(target -> Harm.of("drop", target.kind() + " " + target.name()));
        }
        if (command.begins("truncate")) {
            return used(targets).map(target -> Harm.of("truncate", target.name()));
        }
        if (command.begins("delete") || command.begins("merge") && command.holds("delete")) {
            boolean some = command.begins("delete") && command.chooses();
            return some ? Stream.empty() : used(targets).map(target -> Harm.of("delete", target.name()));
        }
        if (command.begins("update")) {
            return command.chooses() ? Stream.empty()
                    : used(targets).filter(target -> overwrites(command, target.name())).map(target -> Harm.of("update", target.name()));
        }
        if (command.begins("create", "unique", "index")) {
            return targets.stream().filter(target -> target.kind().equals("on") && !known.fresh(target.name()))
                    .map(target -> Harm.perhaps("tightens", target.name()));
        }
        return command.begins("alter") && !targets.isEmpty() ? altered(command, targets.get(0)) : Stream.empty();
    }

    private Stream<Targets.Target> used(List<Targets.Target> targets) {
        return targets.stream().filter(target -> !known.fresh(target.name()));
    }

    private boolean missed(Targets.Target target) {
        return switch (target.kind()) {
            case "table" -> !known.fresh(target.name());
            case "index" -> known.uniqueIndex(target.name());
            // these only say on which table it was
            case "on", "references" -> false;
            default -> !HARMLESS_TO_DROP.contains(target.kind()) && !remade.contains(target.name());
        };
    }

    private Stream<Harm> altered(Command command, Targets.Target target) {
        if (target.kind().equals("table")) {
            return new TableHarms(known, target.name()).of(command);
        }
        SqlCursor action = new SqlCursor(Actions.of(command).get(0));
        boolean renamed = action.take("rename") && !Set.of("index", "trigger", "policy", "rule").contains(target.kind());
        boolean less = action.take("drop", "attribute") || target.kind().equals("domain") && action.take("set", "not", "null");
        boolean stricter = target.kind().equals("domain") && action.take("add");
        String subject = target.kind() + " " + target.name();
        return renamed ? Stream.of(Harm.of("rename", subject)) : less ? Stream.of(Harm.of("drop", subject))
                : stricter ? Stream.of(Harm.perhaps("tightens", subject)) : Stream.empty();
    }

    /** Filling a column that nobody has used yet overwrites nothing. */
    private boolean overwrites(Command command, String table) {
        SqlCursor cursor = command.cursor();
        while (!cursor.ended() && !cursor.take("set")) {
            cursor.next();
        }
        return Pieces.of(cursor.rest()).stream().anyMatch(piece -> {
            SqlCursor assignment = new SqlCursor(piece);
            return !assignment.name().filter(column -> known.fresh(table, column)).isPresent();
        });
    }
}
