package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.StorageException;

/** Fills schemas that nobody here has seen. */
public final class SchemaTrial {

    private SchemaTrial() {
    }

    /**
     * Fills a schema with plausible rows, in one transaction.
     *
     * @param source of the schema's owner
     * @param rowsPerTable how many each table gets if it can
     * @param seed the same makes the same rows
     */
    public static Filling fill(DataSource source, String schema, int rowsPerTable, long seed) {
        try {
            return fill(source, schema, rowsPerTable, seed, true);
        } catch (StorageException e) {
            // a guess about rows to come did not come true, which shows only at the end
            return fill(source, schema, rowsPerTable, seed, false);
        }
    }

    private static Filling fill(DataSource source, String schema, int rowsPerTable, long seed, boolean guessing) {
        return new Sql(source).transaction(sql -> {
            sql.update("SET CONSTRAINTS ALL DEFERRED");
            List<Target> tables = new Catalog(sql, schema).tables();
            List<Filling.Table> filled = new ArrayList<>();
            for (Target table : tables) {
                TableAccess access = new TableAccess(sql, schema, table);
                filled.add(new TableFiller(table, access, seed, guessing, refusal -> { }).fill(rowsPerTable));
            }
            tables.forEach(table -> table.references().stream().filter(reference -> !table.requires(reference))
                    .forEach(reference -> new TableAccess(sql, schema, table).point(reference)));
            sql.update("SET CONSTRAINTS ALL IMMEDIATE");
            return new Filling(filled);
        });
    }
}
