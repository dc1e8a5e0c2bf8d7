package org.nanwang.kernel.trial.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.StorageException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Writes as the release before does, which knows the schema as it was: what is refused now, it could not write. */
public final class FormerWriter {

    private static final String KNOWN = """
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('i', 'I')
            UNION SELECT conname FROM pg_constraint WHERE connamespace = ?::regnamespace""";

    private final String schema;
    private final List<Target> tables;
    private final Set<String> known;

    private FormerWriter(String schema, List<Target> tables, Set<String> known) {
        this.schema = schema;
        this.tables = tables;
        this.known = known;
    }

    /** Learns a schema before it is migrated. */
    public static FormerWriter of(DataSource source, String schema) {
        return new Sql(source).transaction(sql -> {
            String name = TableAccess.quoted(schema);
            return new FormerWriter(schema, new Catalog(sql, schema).tables(),
                    Set.copyOf(sql.query(KNOWN, row -> row.getString(1), name, name)));
        });
    }

    /** Writes rows into the migrated schema, takes them back, and tells what refuses them that was not there before. */
    public Losses write(DataSource source, int rowsPerTable, long seed) {
        Map<String, Loss> losses = new LinkedHashMap<>();
        new Sql(source).transaction(sql -> {
            sql.update("SAVEPOINT before");
            List<Target> now = new Catalog(sql, schema).tables();
            tables.stream().filter(table -> now.stream().anyMatch(other -> holds(other, table)))
                    .forEach(table -> new TableFiller(table, new TableAccess(sql, schema, table), seed, false,
                            refusal -> loss(table, refusal).ifPresent(loss -> losses.putIfAbsent(loss.after(), loss)))
                            .fill(rowsPerTable));
            return sql.update("ROLLBACK TO SAVEPOINT before");
        });
        return new Losses(List.copyOf(losses.values()));
    }

    /** What lost a column does not take its rows any more, which a comparison tells. */
    private static boolean holds(Target now, Target table) {
        return now.name().equals(table.name()) && now.fields().stream().map(Field::name).toList()
                .containsAll(table.fields().stream().map(Field::name).toList());
    }

    private Optional<Loss> loss(Target table, StorageException refusal) {
        if (!(refusal.getCause() instanceof PSQLException cause) || cause.getServerErrorMessage() == null) {
            return Optional.empty();
        }
        ServerErrorMessage message = cause.getServerErrorMessage();
        boolean stricter = message.getConstraint() != null && !known.contains(message.getConstraint());
        return stricter ? Optional.of(new Loss(Loss.Kind.WRITES, table.name(), Optional.empty(), "", message.getConstraint(), false))
                : Optional.empty();
    }
}
