package org.nanwang.kernel.trial.schema;

import java.util.List;
import javax.sql.DataSource;

/** Fills schemas. */
public final class SchemaTrial {

    private SchemaTrial() {
    }

    /**
     * Fills a schema with plausible rows.
     *
     * @param source of the schema's owner
     * @param rowsPerTable how many each table gets if it can
     * @param seed the same makes the same rows
     */
    public static Filling fill(DataSource source, String schema, int rowsPerTable, long seed) {
        return new Filling(List.of());
    }
}
