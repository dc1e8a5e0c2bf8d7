package org.nanwang.kernel.trial.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.migration.Destruction;

/**
 * What migrations have taken away, said by statements or not.
 *
 * @param all each of them
 */
public record Losses(List<Loss> all) {

    /** Copies the list. */
    public Losses {
        all = List.copyOf(all);
    }

    /** Compares a schema before and after. */
    public static Losses between(SchemaSnapshot before, SchemaSnapshot after) {
        return new Losses(new Comparison(before, after).losses().toList());
    }

    /** Adds others. */
    public Losses and(Losses others) {
        return new Losses(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Gives those of which no declared statement names the table, and for a column the column. */
    public List<Loss> undeclared(List<Destruction> statements) {
        List<Set<String>> declared = statements.stream().filter(statement -> statement.reason().isPresent())
                .map(Destruction::names).toList();
        return all.stream().filter(loss -> declared.stream().noneMatch(names -> covers(names, loss))).toList();
    }

    private static boolean covers(Set<String> names, Loss loss) {
        boolean column = loss.kind() != Loss.Kind.COLUMN && loss.kind() != Loss.Kind.TYPE
                || loss.column().filter(name -> names.contains(name.toLowerCase(Locale.ROOT))).isPresent();
        return column && names.contains(loss.table().replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT));
    }
}
