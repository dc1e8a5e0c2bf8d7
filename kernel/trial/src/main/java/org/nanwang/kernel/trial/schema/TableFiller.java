package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nanwang.kernel.storage.StorageException;

/** Fills one table: rows by chance, those that keep most conditions made over until some keep all, and those tried. */
final class TableFiller {

    private static final int ROUNDS = 60;
    private static final int BATCH = 100;
    private static final int CLOSEST = 20;
    private static final int MOST_REFUSALS = 300;

    private record Judged(Row row, long kept) {
    }

    private final Target table;
    private final TableAccess access;
    private final Random random;
    private final boolean guessing;
    private final Consumer<StorageException> refusals;
    private final List<Judged> closest = new ArrayList<>();
    private final Map<Condition, Integer> kept = new LinkedHashMap<>();
    private int made;
    private int refused;
    private Optional<String> problem = Optional.empty();

    /**
     * Fills this.
     *
     * @param guessing whether rows may point to some that are not there yet
     * @param refusals is told why rows were refused
     */
    TableFiller(Target table, TableAccess access, long seed, boolean guessing, Consumer<StorageException> refusals) {
        this.table = table;
        this.access = access;
        this.random = new Random(seed ^ table.name().hashCode());
        this.guessing = guessing;
        this.refusals = refusals;
        access.conditions().forEach(condition -> kept.put(condition, 0));
    }

    Filling.Table fill(int wanted) {
        Map<Reference, List<List<String>>> keys = keys(wanted);
        Optional<Reference> alone = table.references().stream()
                .filter(reference -> table.requires(reference) && keys.get(reference).isEmpty()).findFirst();
        if (alone.isPresent()) {
            return new Filling.Table(table.name(), 0, Optional.of("there is no row of " + alone.get().table() + " to point to"));
        }
        RowMaker maker = new RowMaker(table, random, keys);
        for (int round = 0; round < ROUNDS && made < wanted && refused < MOST_REFUSALS; round++) {
            round(maker, wanted);
        }
        return new Filling.Table(table.name(), made, made < wanted ? problem.or(this::hardest) : Optional.empty());
    }

    private Map<Reference, List<List<String>>> keys(int wanted) {
        Map<Reference, List<List<String>>> keys = new HashMap<>();
        for (Reference reference : table.references()) {
            List<List<String>> found = access.keys(reference);
            boolean guess = found.isEmpty() && guessing && reference.columns().size() == 1 && table.requires(reference);
            keys.put(reference, guess ? RowMaker.guesses(wanted) : found);
        }
        return keys;
    }

    private void round(RowMaker maker, int wanted) {
        List<Row> rows = IntStream.range(0, access.conditions().isEmpty() ? wanted : BATCH)
                .mapToObj(i -> closest.isEmpty() || i % 2 == 0 ? maker.make() : maker.like(closest.get(random.nextInt(closest.size())).row()))
                .toList();
        List<List<Boolean>> judged = access.judge(rows);
        for (int i = 0; i < rows.size(); i++) {
            weigh(rows.get(i), judged.get(i), wanted);
        }
        closest.sort(Comparator.comparingLong(Judged::kept).reversed());
        closest.subList(Math.min(CLOSEST, closest.size()), closest.size()).clear();
    }

    private void weigh(Row row, List<Boolean> conditions, int wanted) {
        if (conditions.size() < kept.size()) {
            return;
        }
        int place = 0;
        for (Condition condition : kept.keySet()) {
            kept.merge(condition, conditions.get(place++) ? 1 : 0, Integer::sum);
        }
        long score = conditions.stream().filter(keeps -> keeps).count();
        closest.add(new Judged(row, score));
        if (score == kept.size() && made < wanted && refused < MOST_REFUSALS) {
            insert(row);
        }
    }

    private void insert(Row row) {
        try {
            access.insert(row);
            made++;
        } catch (StorageException e) {
            refused++;
            problem = Optional.of(e.getMessage().lines().findFirst().orElse(""));
            refusals.accept(e);
        }
    }

    private Optional<String> hardest() {
        return kept.entrySet().stream().min(Map.Entry.comparingByValue())
                .map(entry -> "no row was found that also keeps " + entry.getKey().expression())
                .or(() -> Optional.of("none of the rows was one"));
    }
}
