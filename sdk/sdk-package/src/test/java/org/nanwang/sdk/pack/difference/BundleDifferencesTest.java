package org.nanwang.sdk.pack.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.fixture.TestBundle;

/** What a reviewer is told of two bundles. */
class BundleDifferencesTest {

    private static final String LOTS = "package org.example; import java.util.*; import jakarta.ws.rs.*;"
            + " @Path(\"lots\") public class Lots { %s }";

    @TempDir
    private Path folder;

    @Test
    void theSameBundleIsNoOther() throws IOException {
        BundleDifferences same = compare(bundle -> bundle, bundle -> bundle);
        List.of(same.permissions(), same.operations(), same.libraries(), same.migrations(), same.destructive(), same.classes(), same.descriptor())
                .forEach(difference -> assertTrue(difference.none(), difference::toString));
    }

    @Test
    void operationsTellWhatTheyTakeAndGiveAnewAndNoMore() throws IOException {
        Difference operations = compare(
                rest("record L(int id, L next) { } @GET public List<L> all(@QueryParam(\"q\") String q) { return null; }"
                        + " @DELETE public void none() { }"),
                rest("record L(String id, L next) { } @GET public List<L> all(@QueryParam(\"limit\") int q) { return null; }"
                        + " @GET @Path(\"{id}\") public L one() { return null; }")).operations();
        assertEquals(List.of("GET /lots/{}"), operations.added());
        assertEquals(List.of("DELETE /lots"), operations.removed());
        assertEquals(List.of("GET /lots: - answer[].id: integer", "GET /lots: - query q: string",
                "GET /lots: + answer[].id: string", "GET /lots: + query limit: integer"), operations.changed());
    }

    @Test
    void classesMigrationsAndKeysAreTold() throws IOException {
        BundleDifferences found = compare(rest("@GET public String a() { return \"a\"; }"),
                bundle -> rest("@GET public String a() { return \"b\"; } static class More { }").apply(bundle)
                        .file("db/migration/001-first.sql", "select 2;").file("db/migration/002-b.sql", "-- destructive: nobody counts\ndrop table visit;")
                        .key("permissions: [{name: people:name, reason: {zh: 问候, en: To greet}}]").descriptor("For tests", "For all"));
        assertEquals(List.of("org.example.Lots$More"), found.classes().added());
        assertEquals(List.of("org.example.Lots"), found.classes().changed());
        assertEquals(List.of("db/migration/001-first.sql"), found.migrations().changed());
        assertEquals(List.of("db/migration/002-b.sql"), found.migrations().added());
        assertEquals(List.of("002-b.sql:2 drop table visit: nobody counts"), found.destructive().added());
        assertEquals(List.of("people:name"), found.permissions().added());
        assertEquals(List.of("permissions"), found.descriptor().added());
        assertEquals(List.of("summary.en"), found.descriptor().changed());
        assertTrue(found.operations().none());
    }

    @Test
    void librariesAreToldWithTheirVersions() throws IOException {
        Map<String, String> one = Map.of("org.other.A", "package org.other; public class A { }");
        Map<String, String> two = Map.of("org.other.A", "package org.other; public class A { int a; }");
        Difference found = compare(bundle -> bundle.library("grown-1.0.jar", one).library("gone-1.jar", one),
                bundle -> bundle.library("grown-1.1.jar", two).library("come-2.0.jar", two)).libraries();
        assertTrue(found.added().get(0).matches("come 2\\.0 \\(.{8}\\)"), found::toString);
        assertTrue(found.removed().get(0).startsWith("gone 1 "), found::toString);
        assertTrue(found.changed().get(0).matches("grown 1\\.0 \\(.{8}\\) -> 1\\.1 \\(.{8}\\)"), found::toString);
    }

    @Test
    void ofVeryMuchTheFirstAreToldAndTheRestCounted() {
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 700; i++) {
            many.put("class" + i, "x");
        }
        Difference difference = Difference.of(new TreeMap<>(), many);
        assertEquals(500, difference.added().size());
        assertEquals(200, difference.more());
        assertEquals(List.of("b"), Difference.of(Set.of("a"), Set.of("a", "b")).added());
    }

    private static UnaryOperator<TestBundle> rest(String body) {
        return bundle -> bundle.source("org.example.Lots", LOTS.formatted(body));
    }

    private BundleDifferences compare(UnaryOperator<TestBundle> before, UnaryOperator<TestBundle> after) throws IOException {
        Path old = before.apply(new TestBundle()).in(Files.createDirectories(folder.resolve("before")));
        return BundleDifferences.between(old, after.apply(new TestBundle()).in(Files.createDirectories(folder.resolve("after"))));
    }
}
