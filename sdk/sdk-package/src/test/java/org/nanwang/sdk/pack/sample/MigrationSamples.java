package org.nanwang.sdk.pack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.Material;

/** Bundles against the rules of what migrations hold; the release before them has {@code 001-first.sql}. */
final class MigrationSamples {

    private static final String BEFORE = """
            create table visit (at timestamptz);
            create table lot (code varchar(20) primary key, name text not null default '', places int, note text,
              unique (name), constraint lot_places check (places > 0));
            create unique index lot_note on lot (note);
            create view full_lot as select code from lot""";

    private MigrationSamples() {
    }

    static List<Sample> all() {
        return Stream.of(statements(), destructive(), others()).flatMap(List::stream).toList();
    }

    private static List<Sample> statements() {
        String rule = "migration-statements";
        return List.of(
                pair(rule, "a string without an end", "insert into lot values ('a;", "insert into lot values ('a;')"),
                pair(rule, "a body without an end", "do $x$ begin null; end $y$", "do $x$ begin null; end $x$"),
                pair(rule, "transactions", "insert into lot values ('a'); commit", "insert into lot values ('commit; begin')"),
                pair(rule, "transactions in a block", "do $$ begin delete from lot where code = 'a'; commit; end $$",
                        "do $$ begin delete from lot where code = 'a'; end $$"),
                pair(rule, "alone", "create index concurrently i on lot (code)", "create index i on lot (code)"),
                pair(rule, "roundabout", "explain analyze delete from lot where code = 'a'", "do $$ begin execute 'select 1'; end $$"),
                pair(rule, "rights", "grant select on lot to public", "comment on table lot is 'grant select'"),
                pair(rule, "another owner", "alter table lot owner to postgres", "alter table lot owner to current_user"),
                pair(rule, "the server", "create extension if not exists postgis", "create type mood as enum ('good', 'bad')"),
                pair(rule, "programs", "copy lot from program 'curl evil'", "insert into lot select 'copy'"),
                pair(rule, "another schema", "insert into public.lot values ('a')", "update lot l set places = 2 where l.code = 'a'"),
                pair(rule, "a schema by numbers", "create table U&\"\\0070ublic\".x (id int)", "create table U&\"\\0070ublic\" (id int)"),
                pair(rule, "settings", "set search_path = public", "set local lock_timeout = '3s'"),
                pair(rule, "settings by a function", "select set_config('search_path', 'public', false)", "select upper('set_config')"),
                pair(rule, "the platform's tables", "delete from nanwang_migration where name > '001'", "delete from lot where name > '001'"),
                pair(rule, "hidden behind a comment", "/* /* */ ; */ set role postgres", "/* /* */ ; set role postgres */ select 1"),
                pair(rule, "hidden behind a continued string", "select E'a'\n'\\''; set role postgres; --'", "select E'a'\n'\\''';set role postgres; --'"),
                pair(rule, "what is composed", "do $$ begin execute 'drop ' || chr(116) || 'able lot'; end $$",
                        "do $$ begin execute 'create table x (id int)'; end $$"),
                pair(rule, "unlogged", "create unlogged table x (id int)", "create table x (id int)"));
    }

    private static List<Sample> destructive() {
        return List.of(
                destruction("a table", "drop table if exists visit", "drop trigger if exists visit on visit"),
                destruction("its rows", "truncate visit", "select 'truncate visit'"),
                destruction("all rows", "delete from visit", "delete from visit where at < '2020-01-01'"),
                destruction("rows on the way", "with gone as (delete from visit returning at) select * from gone",
                        "with gone as (delete from visit where at is null returning at) select * from gone"),
                destruction("values", "update lot set name = (select 'x' where true)", "alter table lot add title text; update lot set title = name"),
                destruction("a column", "alter table lot add title text, drop column if exists note", "alter table lot add title text"),
                destruction("a type", "alter table lot alter code type varchar(10)", "alter table lot alter column code type text"),
                destruction("a computed type", "alter table lot alter places type bigint using 1", "alter table lot alter places type bigint"),
                destruction("a name", "alter table lot rename note to remark", "alter table lot rename constraint lot_places to lot_capacity"),
                destruction("a required column", "alter table lot add fee int not null", "alter table lot add fee int not null default 0"),
                destruction("a value that was not needed", "alter table lot alter places set not null",
                        "alter table lot add fee int; update lot set fee = 0; alter table lot alter fee set not null"),
                destruction("a default", "alter table lot alter name drop default", "alter table lot alter name set default 'lot'"),
                destruction("what keeps rows apart", "alter table lot drop constraint lot_name_key", "alter table lot drop constraint lot_places"),
                destruction("a unique index", "drop index lot_note", "drop index if exists lot_other"),
                destruction("a view", "drop view full_lot", "drop view full_lot; create view full_lot as select code, name from lot"),
                destruction("rows out of sight", "alter table lot force row level security", "alter table lot set (fillfactor = 70)"),
                destruction("in a block", "do $$ begin if true then drop table visit; end if; end $$", "do $$ begin raise notice 'no drop'; end $$"),
                destruction("in a text in a block", "do $a$ begin execute 'alter table lot drop column note'; end $a$",
                        "do $a$ begin execute 'alter table lot add column fee int'; end $a$"),
                destruction("a stricter table", "alter table lot add check (places < 1000)", "create table fee (fen int check (fen > 0))"));
    }

    private static Sample destruction(String about, String hostile, String honest) {
        return pair("destructive-migrations", about, hostile, honest);
    }

    private static List<Sample> others() {
        return List.of(
                new Sample("immutable-migrations", "altered", bundle -> bundle.file("db/migration/001-first.sql", "create table x (id int)"),
                        bundle -> bundle.file("db/migration/001-first.sql", BEFORE), MigrationSamples::before),
                new Sample("immutable-migrations", "gone", bundle -> bundle.without("db/migration/001-first.sql"),
                        bundle -> bundle.file("db/migration/001-first.sql", BEFORE), MigrationSamples::before),
                new Sample("immutable-migrations", "late", bundle -> bundle.file("db/migration/001-first.sql", BEFORE)
                        .file("db/migration/000-late.sql", "select 1"), bundle -> next(bundle, "select 1"), MigrationSamples::before),
                pair("migration-locks", "an index", "create index lot_name on lot (name)", "create table x (id int); create index on x (id)"),
                pair("migration-locks", "a check", "alter table lot add constraint y foreign key (name) references lot (code)",
                        "alter table lot add constraint y foreign key (name) references lot (code) not valid"),
                pair("migration-locks", "a rewrite", "alter table lot add key uuid default gen_random_uuid()", "alter table lot add fee int default 0"));
    }

    private static Sample pair(String rule, String about, String hostile, String honest) {
        return new Sample(rule, about, bundle -> next(bundle, hostile), bundle -> next(bundle, honest), MigrationSamples::before);
    }

    private static TestBundle next(TestBundle bundle, String sql) {
        return bundle.file("db/migration/001-first.sql", BEFORE).file("db/migration/002-next.sql", sql);
    }

    private static Material before(Path folder) {
        try {
            return Material.none().previous(new TestBundle().header("Bundle-Version", "1.1.0").file("db/migration/001-first.sql", BEFORE)
                    .in(Files.createDirectories(folder.resolve("before"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
