package org.nanwang.sdk.pack.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.pack.content.BundleMigration;

/** What takes something away is found, with why it does; what only adds is not. */
class DestructionsTest {

    private static final BundleMigration FIRST = new BundleMigration("001.sql", "create table lot (code text, name text)");

    private static List<Destruction> of(String sql) {
        return Destructions.in(List.of(new BundleMigration("002.sql", sql), FIRST), Set.of("001.sql"));
    }

    @Test
    void eachTellsWhereWhatAndWhy() {
        Destruction found = of("select 1;\n-- destructive: nobody reads it\nalter table lot drop column name;").get(0);
        assertEquals("002.sql", found.migration());
        assertEquals(3, found.line());
        assertEquals("alter table lot drop column name", found.statement());
        assertEquals(Optional.of("nobody reads it"), found.reason());
        assertTrue(found.names().containsAll(Set.of("lot", "name")));
        assertEquals("the column 'lot.name' is dropped", found.harm().get(0).en());
    }

    @Test
    void whatATextInABlockNamesIsNamed() {
        Destruction found = of("-- destructive: tidies up\ndo $$ begin execute format('drop table %I', 'lot'); end $$").get(0);
        assertTrue(found.names().contains("lot"), found::toString);
    }

    @Test
    void whatHasRunIsNotToldAgain() {
        assertEquals(List.of(), Destructions.in(List.of(FIRST, new BundleMigration("002.sql", "drop table lot")), Set.of("001.sql", "002.sql")));
    }

    @Test
    void whatIsNewItselfMayBeChangedAtWill() {
        assertEquals(List.of(), of("create table x (id int); alter table x add n text not null, alter id type text; drop table x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/parking/src/main/resources/db/migration", "marketplace/app/src/main/resources/db/migration",
        "sample-plugins/hello/src/main/resources/db/migration"})
    void theMigrationsOfThePlatformsOwnAppsAddOrSayWhyNot(String folder) throws IOException {
        List<BundleMigration> all = read(Path.of("../..").resolve(folder));
        for (int i = 0; i < all.size(); i++) {
            Set<String> before = Set.copyOf(all.subList(0, i).stream().map(BundleMigration::name).toList());
            assertEquals(List.of(), Destructions.in(all.subList(0, i + 1), before).stream()
                    .filter(found -> found.reason().isEmpty()).toList());
        }
    }

    private static List<BundleMigration> read(Path folder) throws IOException {
        List<BundleMigration> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                found.add(new BundleMigration(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return found;
    }

    @Test
    void hostileTextsTakeNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            of("alter table lot " + "add column x int,".repeat(50_000) + "drop x");
            of("do $$ begin " + "execute 'x'; if true then ".repeat(3_000) + " end $$");
            of("select " + "(".repeat(50_000) + "delete from lot");
            of("create table " + "x.".repeat(100_000) + "y ()");
        });
    }
}
