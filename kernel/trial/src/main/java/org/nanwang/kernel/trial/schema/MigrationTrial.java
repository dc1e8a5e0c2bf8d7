package org.nanwang.kernel.trial.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Space;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.migration.Destructions;

/**
 * What the migrations of a release make of rows that the release before could have written, while nobody else is there.
 *
 * @param filling which tables had rows
 * @param losses what is gone, and what the release before can write no more
 * @param undeclared those of them of which no declared statement speaks
 */
public record MigrationTrial(Filling filling, Losses losses, List<Loss> undeclared) {

    private static final long SEED = 7;

    /** Copies the list. */
    public MigrationTrial {
        undeclared = List.copyOf(undeclared);
    }

    /**
     * Tries them in a space of its own, which is gone afterwards.
     *
     * @param space in which nothing is
     * @param before the migrations of the release before
     * @param after those of the release
     * @param rows of each table
     * @throws org.nanwang.sdk.error.Refusal if they do not run
     */
    public static MigrationTrial run(Space space, List<BundleMigration> before, List<BundleMigration> after, int rows) {
        space.provision();
        try {
            space.migrate(plain(before));
            try (Space.Pool pool = space.open()) {
                return run(space, pool, before, after, rows);
            }
        } finally {
            space.drop();
        }
    }

    private static MigrationTrial run(Space space, Space.Pool pool, List<BundleMigration> before, List<BundleMigration> after, int rows) {
        String schema = new Sql(pool.dataSource()).one("SELECT current_schema()", row -> row.getString(1)).orElseThrow();
        Filling filling = SchemaTrial.fill(pool.dataSource(), schema, rows, SEED);
        SchemaSnapshot old = SchemaSnapshot.take(pool.dataSource(), schema);
        FormerWriter writer = FormerWriter.of(pool.dataSource(), schema);
        space.migrate(plain(after));
        Losses losses = Losses.between(old, SchemaSnapshot.take(pool.dataSource(), schema))
                .and(writer.write(pool.dataSource(), rows, SEED + 1));
        Set<String> run = before.stream().map(BundleMigration::name).collect(Collectors.toSet());
        return new MigrationTrial(filling, losses, losses.undeclared(Destructions.in(after, run)));
    }

    private static List<Migration> plain(List<BundleMigration> migrations) {
        return migrations.stream().map(migration -> new Migration(migration.name(), migration.sql())).toList();
    }
}
