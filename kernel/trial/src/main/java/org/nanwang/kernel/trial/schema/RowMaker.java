package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes rows of one table by chance, and others like those that came close. */
final class RowMaker {

    private final Target table;
    private final Random random;
    private final Values values;
    private final Map<String, Hints> hints = new HashMap<>();
    private final Map<Reference, List<List<String>>> keys;
    private final Set<String> pointing;

    RowMaker(Target table, Random random, Map<Reference, List<List<String>>> keys) {
        this.table = table;
        this.random = random;
        this.values = new Values(random);
        this.keys = keys;
        this.pointing = keys.keySet().stream().flatMap(reference -> reference.columns().stream()).collect(Collectors.toSet());
        table.fields().forEach(field -> hints.put(field.name(), Hints.of(table, field)));
    }

    /** Guesses the keys of rows that come later: numbers, counted from one. */
    static List<List<String>> guesses(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> List.of(String.valueOf(i))).toList();
    }

    Row make() {
        Row row = new Row();
        complete(row);
        return row;
    }

    /** Makes another one out of one that came close. */
    Row like(Row close) {
        Row row = close.copy();
        int parts = 1 + random.nextInt(3);
        List<Field> given = table.given();
        for (int i = 0; i < parts && !given.isEmpty(); i++) {
            forget(row, values.pick(given).name());
        }
        complete(row);
        return row;
    }

    private void forget(Row row, String column) {
        row.forget(List.of(column));
        keys.keySet().stream().filter(reference -> reference.columns().contains(column)).forEach(reference -> row.forget(reference.columns()));
    }

    private void complete(Row row) {
        for (Reference reference : table.references()) {
            if (reference.columns().stream().anyMatch(column -> !row.knows(column))) {
                point(row, reference);
            }
        }
        for (Field field : table.given()) {
            if (!row.knows(field.name())) {
                row.set(field.name(), value(row, field));
            }
        }
    }

    private void point(Row row, Reference reference) {
        boolean free = !table.requires(reference);
        List<List<String>> fitting = keys.get(reference).stream().filter(key -> fits(row, reference, key)).toList();
        Optional<List<String>> key = fitting.isEmpty() || free && random.nextInt(4) == 0 ? Optional.empty()
                : Optional.of(beside(row, reference, fitting));
        for (int i = 0; i < reference.columns().size(); i++) {
            int place = i;
            String column = reference.columns().get(i);
            if (!row.knows(column)) {
                row.set(column, key.map(it -> it.get(place)));
            }
        }
    }

    /** Two columns that point to the same table often point to the same row. */
    private List<String> beside(Row row, Reference reference, List<List<String>> fitting) {
        List<List<String>> used = table.references().stream()
                .filter(other -> other != reference && other.table().equals(reference.table()) && other.keys().equals(reference.keys()))
                .map(other -> other.columns().stream().map(column -> row.get(column).orElse("")).toList())
                .filter(fitting::contains).toList();
        return values.pick(used.isEmpty() || random.nextInt(2) == 0 ? fitting : used);
    }

    private static boolean fits(Row row, Reference reference, List<String> key) {
        return IntStream.range(0, key.size()).allMatch(i -> !row.knows(reference.columns().get(i))
                || row.get(reference.columns().get(i)).filter(key.get(i)::equals).isPresent());
    }

    private Optional<String> value(Row row, Field field) {
        if (!field.required() && random.nextInt(3) == 0) {
            return Optional.empty();
        }
        if (random.nextInt(6) == 0) {
            List<Field> alike = new ArrayList<>(table.given());
            alike.removeIf(other -> other == field || !other.type().equals(field.type()) || row.get(other.name()).isEmpty());
            if (!alike.isEmpty() && !pointing.contains(field.name())) {
                return row.get(values.pick(alike).name());
            }
        }
        return values.of(field, hints.get(field.name()));
    }
}
