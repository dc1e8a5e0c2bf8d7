package org.nanwang.kernel.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nanwang.kernel.storage.Sql;

/** The divisions shipped with the platform, from {@code jining.csv}; no value in it holds a comma or a quote. */
final class ShippedRegions {

    private static final String INSERT = """
            insert into region (code, level, parent, name_zh, name_en, valid_from, valid_to, source, standard)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing""";

    /** Fills an empty table, parents before children; a table with rows belongs to the city and is left alone. */
    void load(Sql sql) {
        sql.transaction(work -> {
            work.query("select pg_advisory_xact_lock(hashtext('nanwang.region'))", row -> true);
            if (work.one("select 1 from region limit 1", row -> true).isEmpty()) {
                rows().forEach(row -> work.update(INSERT, row));
            }
            return true;
        });
    }

    List<Object[]> rows() {
        return text().lines().skip(1).map(ShippedRegions::row).toList();
    }

    private static Object[] row(String line) {
        String[] fields = line.split(",", -1);
        Object[] row = Arrays.copyOf(fields, fields.length, Object[].class);
        row[2] = fields[2].isEmpty() ? null : fields[2];
        row[5] = LocalDate.parse(fields[5]);
        row[6] = fields[6].isEmpty() ? null : LocalDate.parse(fields[6]);
        row[8] = Boolean.valueOf(fields[8]);
        return row;
    }

    private static String text() {
        try (InputStream stream = ShippedRegions.class.getResourceAsStream("jining.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
