package org.nanwang.kernel.trial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.sdk.pack.content.BundleMigration;

/** What migrations take away is seen on rows, whether a statement says so or hides it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LossesIT {

    private static final String BEFORE = """
            create table lot (code varchar(20) primary key, name text not null, price numeric(8,3), at timestamp not null default '2025-01-01',
              places int check (places between 1 and 900), data json);
            create table visit (id int generated always as identity primary key, lot varchar(20) references lot);
            create view open_lot as select code, name from lot;
            create function twice(n int) returns int language sql as 'select n * 2'""";

    private TestSchemas schemas;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        schemas = new TestSchemas(folder);
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    private Losses losses(String next) {
        List<Migration> before = TestSchemas.scripts(BEFORE);
        return schemas.with(before, (source, schema) -> {
            assertEquals(List.of(), SchemaTrial.fill(source, schema, 20, 7).empty());
            SchemaSnapshot old = SchemaSnapshot.take(source, schema);
            FormerWriter writer = FormerWriter.of(source, schema);
            schemas.migrate(TestSchemas.scripts(BEFORE, next));
            SchemaSnapshot now = SchemaSnapshot.take(source, schema);
            Losses losses = Losses.between(old, now).and(writer.write(source, 20, 8));
            assertEquals(now, SchemaSnapshot.take(source, schema), "what was written for a try is taken back");
            return losses;
        });
    }

    private static String told(Loss loss) {
        return (loss.certain() ? "" : "perhaps ") + loss.kind() + " " + loss.table() + loss.column().map(column -> "." + column).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            TABLE visit             | drop table visit
            TABLE visit             | do $$ begin execute 'dr' || 'op table vis' || 'it'; end $$
            TABLE visit             | create function tidy() returns void language sql as 'drop table visit'; select tidy()
            TABLE open_lot          | drop view open_lot
            COLUMN lot.places       | alter table lot drop column places
            COLUMN lot.name         | drop view open_lot; alter table lot rename name to title; create view open_lot as select code, title as name from lot
            COLUMN open_lot.name    | drop view open_lot; create view open_lot as select code from lot
            ROUTINE twice(n integer) | drop function twice(int)
            TYPE lot.price          | alter table lot alter price type int
            TYPE lot.at             | alter table lot alter at type date
            TYPE lot.name           | drop view open_lot; alter table lot alter name type varchar(3) using left(name, 3); create view open_lot as select code, name from lot
            ROWS visit              | create function tidy() returns void language sql as 'delete from visit'; select tidy()
            perhaps ROWS visit      | delete from visit where id % 2 = 0
            VALUES lot.price        | update lot set price = round(price) where true
            VALUES lot.name         | do $$ begin update lot set name = 'x' where code is not null; end $$
            perhaps VALUES lot.name | update lot set name = upper(name) || '!' where true
            WRITES lot.fee          | alter table lot add fee int not null default 0; alter table lot alter fee drop default
            WRITES lot.at           | alter table lot alter at drop default
            perhaps WRITES lot      | alter table lot add constraint few check (places < 3) not valid
            perhaps WRITES visit    | delete from visit v using visit w where v.lot = w.lot and v.id > w.id; create unique index one_visit on visit (lot)
            """)
    void isFound(String expected, String next) {
        List<String> found = losses(next).all().stream().map(LossesIT::told).toList();
        assertTrue(found.contains(expected.strip()), () -> next + " -> " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table lot add title text; update lot set title = name; create index on lot (name)",
        "alter table lot alter places type bigint, alter price type numeric(10,3); create table more (id int primary key)",
        "drop view open_lot; alter table lot alter code type text; create view open_lot as select code, name, places from lot",
        "alter table lot add fee int not null default 5, alter places set default 3; alter table visit drop constraint visit_lot_fkey",
        "alter table lot drop constraint lot_places_check, add check (places between 0 and 2000)",
        "insert into lot select 'x' || code, name from lot; update lot set places = 1 where places is null"})
    void whatOnlyAddsLosesNothing(String next) {
        assertEquals(List.of(), losses(next).all());
    }

    @Test
    void aDeclaredStatementCoversWhatItNames() {
        BundleMigration next = new BundleMigration("002.sql",
                "-- destructive: nobody counts visits\ndrop table visit;\nalter table lot drop column places;");
        BundleMigration first = new BundleMigration("001.sql", BEFORE);
        MigrationTrial trial = MigrationTrial.run(schemas.space(), List.of(first), List.of(first, next), 5);
        assertEquals(List.of(), trial.filling().empty());
        assertEquals(List.of("COLUMN lot.places", "TABLE visit"), trial.losses().all().stream().map(LossesIT::told).toList());
        assertEquals(List.of("COLUMN lot.places"), trial.undeclared().stream().map(LossesIT::told).toList());
    }

    @Test
    void theMigrationsOfTheMarketplaceLoseNothingOnTheirWay() {
        List<Migration> all = TestSchemas.of("marketplace/app");
        List<Loss> lost = schemas.with(all.subList(0, 3), (source, schema) -> {
            SchemaTrial.fill(source, schema, 5, 7);
            SchemaSnapshot before = SchemaSnapshot.take(source, schema);
            FormerWriter writer = FormerWriter.of(source, schema);
            schemas.migrate(all);
            return Losses.between(before, SchemaSnapshot.take(source, schema)).and(writer.write(source, 5, 8)).all();
        });
        assertEquals(List.of(), lost.stream().filter(Loss::certain).toList());
    }
}
