package org.nanwang.sdk.pack.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;

/** The REST interface as callers see it, before and after. */
class RestHonestyTest {

    private static final String HEAD = "package org.example; import java.util.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*;"
            + " import com.fasterxml.jackson.annotation.*; import jakarta.validation.constraints.*; import org.nanwang.sdk.people.Caller;"
            + " @Path(\"lots\") public class Lots { ";

    @TempDir
    private Path folder;

    private List<Finding> compare(String before, String after) throws IOException {
        return new Releases(folder).compare(bundle -> bundle.source("org.example.Lots", HEAD + before + " }"),
                bundle -> bundle.source("org.example.Lots", HEAD + after + " }"));
    }

    /** Text blocks of a table: before, after, and the subject of the break with what became of it. */
    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "@GET public void a() { } @POST public void b() { } | @GET public void a() { } | POST /lots | is gone",
        "@GET @Path(`{id}`) public void a() { } | @GET @Path(`{id}/all`) public void a() { } | GET /lots/{} | is gone",
        "record L(String a, int b) { } @GET public L a() { return null; } | record L(String a) { } @GET public L a() { return null; } "
            + "| GET /lots: answer.b | is gone",
        "record L(int a) { } @GET public List<L> a() { return null; } | record L(String a) { } @GET public List<L> a() { return null; } "
            + "| GET /lots: answer[].a | was of type integer in the release before, and is of type string",
        "record P<T>(List<T> items) { } record L(int a) { } @GET public P<L> a() { return null; } "
            + "| record P<T>(List<T> items) { } record L(boolean a) { } @GET public P<L> a() { return null; } "
            + "| GET /lots: answer.items[].a | was of type integer in the release before, and is of type boolean",
        "record L(String a) { } @GET public L a() { return null; } | record L(@JsonProperty(`b`) String a) { } @GET public L a() { return null; } "
            + "| GET /lots: answer.a | is gone",
        "record L(String a) { } @GET public L a() { return null; } | record L(@JsonIgnore String a) { } @GET public L a() { return null; } "
            + "| GET /lots: answer.a | is gone",
        "public static class L { public String getA() { return null; } } @GET public L a() { return null; } "
            + "| public static class L { public String getB() { return null; } } @GET public L a() { return null; } | GET /lots: answer.a | is gone",
        "record L(L next, int a) { } @GET public L a() { return null; } | record L(L next) { } @GET public L a() { return null; } "
            + "| GET /lots: answer.a | is gone",
        "@GET public Map<String, Integer> a() { return null; } | @GET public Map<String, String> a() { return null; } "
            + "| GET /lots: answer.* | was of type integer in the release before, and is of type string",
        "record B(String a) { } @POST public void a(B b) { } | record B(String a, int b) { } @POST public void a(B b) { } "
            + "| POST /lots: body.b | has to be given, and had not to be before",
        "record B(String a) { } @POST public void a(B b) { } | record B(String a, @NotNull String b) { } @POST public void a(B b) { } "
            + "| POST /lots: body.b | has to be given, and had not to be before",
        "record B(String a, String b) { } @POST public void a(B b) { } | record B(String a) { } @POST public void a(B b) { } "
            + "| POST /lots: body.b | is gone",
        "record B(double a) { } @POST public void a(B b) { } | record B(long a) { } @POST public void a(B b) { } "
            + "| POST /lots: body.a | was of type number in the release before, and is of type integer",
        "enum C { X, Y } record B(C a) { } @POST public void a(B b) { } | enum C { X } record B(C a) { } @POST public void a(B b) { } "
            + "| POST /lots: body.a | takes less than in the release before: enum - Y",
        "@GET public void a() { } | @GET public void a(@QueryParam(`q`) @NotNull String q) { } "
            + "| GET /lots: parameters.query q | has to be given, and had not to be before",
        "@GET public void a(@QueryParam(`q`) String q) { } | @GET public void a(@QueryParam(`q`) int q) { } "
            + "| GET /lots: parameters.query q | was of type string in the release before, and is of type integer",
        "@GET public void a(@HeaderParam(`h`) String h) { } | @GET public void a() { } | GET /lots: parameters.header h | is gone",
        "@GET @Path(`{a}`) public void a(@PathParam(`a`) String a) { } | @GET @Path(`{b}`) public void a(@PathParam(`b`) int b) { } "
            + "| GET /lots/{}: parameters.path 1 | was of type string in the release before, and is of type integer",
        "public static class Q { @QueryParam(`q`) String q; } @GET public void a(@BeanParam Q q) { } "
            + "| public static class Q { } @GET public void a(@BeanParam Q q) { } | GET /lots: parameters.query q | is gone",
        "@GET @Produces({`application/json`, `text/csv`}) public void a() { } | @GET @Produces(`application/json`) public void a() { } "
            + "| GET /lots: produces text/csv | is gone",
        "@Path(`x`) public Sub a() { return null; } public static class Sub { @GET @Path(`y`) public void b() { } } "
            + "| @Path(`x`) public Sub a() { return null; } public static class Sub { } | GET /lots/x/y | is gone"})
    void aBreakBehindAMinorVersionIsRefused(String before, String after, String subject, String change) throws IOException {
        List<Finding> findings = compare(before.replace('`', '"'), after.replace('`', '"'));
        assertEquals(1, findings.size(), findings.toString());
        assertEquals("honest-rest", findings.get(0).rule());
        assertEquals(Severity.REFUSE, findings.get(0).severity());
        String message = findings.get(0).message().en();
        assertTrue(message.startsWith(subject + " ") && message.endsWith(change), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "@GET public void a() { } | @GET public void a() { } @POST public void b() { }",
        "record L(String a) { } @GET public L a() { return null; } | record L(String a, int b) { } @GET public L a() { return null; }",
        "record B(String a) { } @POST public void a(B b) { } | record B(String a, Integer b) { } @POST public void a(B b) { }",
        "record B(long a) { } @POST public void a(B b) { } | record B(double a) { } @POST public void a(B b) { }",
        "enum C { X } record L(C a) { } @GET public L a() { return null; } | enum C { X, Y } record L(C a) { } @GET public L a() { return null; }",
        "@GET public void a() { } | @GET public void a(@QueryParam(`q`) String q) { }",
        "@GET public void a() { } | @GET public void a(@QueryParam(`q`) @NotNull @DefaultValue(`1`) String q) { }",
        "@GET @Path(`{a}`) public void a(@PathParam(`a`) String a) { } | @GET @Path(`{b: [0-9]{1,3}}`) public void a(@PathParam(`b`) String b) { }",
        "@GET public List<String> a() { return null; } | @GET public java.util.concurrent.CompletionStage<Set<String>> b() { return null; }",
        "public static class L { public String getA() { return null; } } @GET public L a() { return null; } "
            + "| record L(String a) { } @GET public L a() { return null; }",
        "record L(String a) { } @GET public L a() { return null; } | record M(@JsonProperty(`a`) String b) { } @GET public M c() { return null; }",
        "@GET public void a(@Context UriInfo i) { } | @GET public void a(@Context UriInfo i, @Context Caller c) { }",
        "@GET @io.swagger.v3.oas.annotations.Hidden public void a() { } | public void a() { }"})
    void whatIsAddedOrOnlyLooksDifferentIsNot(String before, String after) throws IOException {
        assertEquals(List.of(), compare(before.replace('`', '"'), after.replace('`', '"')));
    }

    @Test
    void anAnswerThatTheCodeNoLongerTellsIsReviewed() throws IOException {
        List<Finding> findings = compare("record L(String a) { } @GET public L a() { return null; }", "@GET public Response a() { return null; }");
        assertEquals(List.of("GET /lots: answer can no longer be told from the code, as it could in the release before"),
                Releases.words(findings));
        assertEquals(Severity.REVIEW, findings.get(0).severity());
    }

    @Test
    void whatTheDescriptionSaysOfAnAnswerCounts() throws IOException {
        String form = "record L(%s) { } @io.swagger.v3.oas.annotations.responses.ApiResponse(content = @io.swagger.v3.oas.annotations.media.Content("
                + "schema = @io.swagger.v3.oas.annotations.media.Schema(implementation = L.class))) @GET public Response a() { return null; }";
        assertEquals(List.of("GET /lots: answer.b was there in the release before, and is gone"),
                Releases.words(compare(form.formatted("String a, String b"), form.formatted("String a"))));
    }

    @Test
    void annotationsOfAnInterfaceAndOfAnEmbeddedLibraryCount() throws IOException {
        String api = "package org.example.api; import jakarta.ws.rs.*; @Path(\"x\") public interface Api { %s }";
        List<Finding> findings = new Releases(folder).compare(
                bundle -> bundle.library("api.jar", Map.of("org.example.api.Api", api.formatted("@GET Object a(); @PUT void b();"))),
                bundle -> bundle.library("api.jar", Map.of("org.example.api.Api", api.formatted("@GET Object a();"))));
        assertEquals(List.of("PUT /x was there in the release before, and is gone"), Releases.words(findings));
    }

    @Test
    void otherPeoplesResourcesInALibraryPromiseNothing() throws IOException {
        String page = "package com.other; @jakarta.ws.rs.Path(\"x\") public class Page { @jakarta.ws.rs.GET public void a() { } }";
        assertEquals(List.of(), new Releases(folder).compare(
                bundle -> bundle.library("other.jar", Map.of("com.other.Page", page)), bundle -> bundle));
    }

    @Test
    void typesThatHoldEverNewOnesOfThemselvesComeToAnEnd() throws IOException {
        String hostile = "public static class L<T> { public L<List<T>> a; public int b; } @GET public L<String> a() { return null; }";
        assertEquals(List.of(), compare(hostile, hostile));
    }
}
