package org.nanwang.sdk.pack.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL is taken apart where PostgreSQL takes it apart. */
class SqlScriptTest {

    private static List<String> heads(String sql) throws SqlException {
        return SqlScript.statements(sql).stream().map(SqlStatement::head).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a;b'", "select 'it''s;'", "select E'it\\';'", "select $$a;b$$", "select $x$a;$$;$x$",
        "select \"a;b\"", "select /* ; /* ; */ ; */ 1", "select 1 -- ;", "select U&'a;'", "select E'a'\n ';\\'b;'", "select E'a' -- ;\n ';'",
        "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))",
        "create function f() returns int begin atomic select 1; select case when true then 2 end; end", "select a$1;$b from t", "select $1;"})
    void aSemicolonInsideEndsNothing(String sql) throws SqlException {
        int expected = sql.contains("a$1") ? 2 : 1;
        assertEquals(expected, SqlScript.statements(sql).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a'; drop", "select 'a\\'; drop", "select $$a$$; drop", "select E'\\\\'; drop", "select 1--'\n; drop",
        "select 'a' 'b'; drop", "select $x$ $y$ $x$; drop", "select 1; /* drop; */ drop", "select x'1f'; drop", "select a$b$; drop"})
    void aSemicolonOutsideEnds(String sql) throws SqlException {
        assertEquals("drop", heads(sql).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a", "select \"a", "select $$a", "select $x$a$$", "select /* /* */", "select E'a\\'"})
    void whatDoesNotEndIsTold(String sql) {
        assertEquals(sql.indexOf(' ') + (sql.contains("E'") ? 2 : 1), assertThrows(SqlException.class, () -> SqlScript.statements(sql)).offset());
    }

    @Test
    void wordsAreInLowerCaseAndNamesAsTheyAre() throws SqlException {
        assertEquals(List.of("drop", "table", "Lot", "data", "."), SqlScript.tokens("DROP Table \"Lot\" U&\"d\\0061ta\".").stream()
                .map(SqlToken::text).toList());
    }

    @Test
    void statementsKnowTheirLinesAndWhatIsSaidDirectlyAboveThem() throws SqlException {
        List<SqlStatement> statements = SqlScript.statements("""
                -- destructive: of another
                -- one
                create table a (id int); -- destructive: behind is not above
                drop table b;

                -- destructive: nobody reads it
                -- any more
                drop table c;
                -- destructive: too far

                drop table d; drop table e
                """);
        assertEquals(List.of(3, 4, 8, 11, 11), statements.stream().map(SqlStatement::line).toList());
        assertEquals(List.of(Optional.of("of another"), Optional.empty(), Optional.of("nobody reads it"), Optional.empty(), Optional.empty()),
                statements.stream().map(SqlStatement::declared).toList());
    }

    @Test
    void aDeclarationSpeaksOfOneStatementOnly() throws SqlException {
        List<SqlStatement> statements = SqlScript.statements("-- destructive: why\ndrop table a; drop table b");
        assertEquals(List.of(Optional.of("why"), Optional.empty()), statements.stream().map(SqlStatement::declared).toList());
    }

    @Test
    void alsoALongTextIsReadInAMoment() {
        String hostile = "-- x\n".repeat(200_000) + "select 1;\n".repeat(200_000) + "(".repeat(200_000) + "/* */".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SqlScript.statements(hostile));
    }
}
