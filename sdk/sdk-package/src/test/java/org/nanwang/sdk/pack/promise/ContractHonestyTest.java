package org.nanwang.sdk.pack.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.pack.Finding;

/** Events and datasets: what was written before is read afterwards, and the other way round. */
class ContractHonestyTest {

    private static final String EVENT = "events: [{type: org.example.fixture.x, title: {zh: 好, en: X}, schema: {type: object, %s}}]";
    private static final String DATASET = "datasets: [{name: rows, title: {zh: 好, en: X}, schema: {type: object, %s}}]";

    @TempDir
    private Path folder;

    private List<Finding> compare(String form, String before, String after) throws IOException {
        return new Releases(folder).compare(bundle -> bundle.key(form.formatted(before)), bundle -> bundle.key(form.formatted(after)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "properties: {a: {type: string}} | properties: {} | .a was there in the release before, and is gone",
        "properties: {a: {type: string}} | properties: {b: {type: string}} | .a was there in the release before, and is gone",
        "properties: {a: {type: string}} | properties: {a: {type: integer}} "
            + "| .a was of type string in the release before, and is of type integer",
        "properties: {a: {type: number}} | properties: {a: {type: integer}} "
            + "| .a was of type number in the release before, and is of type integer",
        "properties: {a: {type: string}} | properties: {a: {type: string}}, required: [a] | .a has to be given, and had not to be before",
        "properties: {} | properties: {a: {type: string}}, required: [a] | .a has to be given, and had not to be before",
        "properties: {a: {type: string}}, required: [a] | properties: {a: {type: string}} "
            + "| .a was always there in the release before, and need not be any more",
        "properties: {a: {enum: [x, y]}} | properties: {a: {enum: [x]}} | .a takes less than in the release before: enum - y",
        "properties: {a: {type: string}} | properties: {a: {type: string, enum: [x]}} | .a takes less than in the release before: enum",
        "properties: {a: {type: integer}} | properties: {a: {type: integer, maximum: 9}} | .a takes less than in the release before: maximum: 9",
        "properties: {a: {type: string, maxLength: 9}} | properties: {a: {type: string, maxLength: 8}} "
            + "| .a takes less than in the release before: maxLength: 8",
        "properties: {a: {type: array, items: {type: string}}} | properties: {a: {type: array, items: {type: boolean}}} "
            + "| .a[] was of type string in the release before, and is of type boolean",
        "properties: {a: {type: object, properties: {b: {type: string}}}} | properties: {a: {type: object}} "
            + "| .a.b was there in the release before, and is gone",
        "properties: {} | properties: {}, additionalProperties: false | \" takes less than in the release before: additionalProperties: false\""})
    void aBreakBehindAMinorVersionIsRefused(String before, String after, String change) throws IOException {
        List<Finding> events = compare(EVENT, before, after);
        assertEquals(List.of("events.'org.example.fixture.x'" + change), Releases.words(events));
        assertEquals(List.of("honest-events"), events.stream().filter(Finding::refuses).map(Finding::rule).toList());
        List<Finding> datasets = compare(DATASET, before, after);
        assertEquals(List.of("datasets.'rows'" + change), Releases.words(datasets));
        assertEquals(List.of("honest-datasets"), datasets.stream().filter(Finding::refuses).map(Finding::rule).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "properties: {a: {type: string}} | properties: {a: {type: string}, b: {type: string}}",
        "properties: {a: {enum: [x]}} | properties: {a: {enum: [x, y]}}",
        "properties: {a: {type: string, maxLength: 9}} | properties: {a: {type: string, maxLength: 10}}",
        "properties: {a: {type: string, title: A}} | properties: {a: {type: string, title: B, format: date}}"})
    void whatIsAddedIsNot(String before, String after) throws IOException {
        assertEquals(List.of(), compare(EVENT, before, after));
        assertEquals(List.of(), compare(DATASET, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"events | org.example.fixture.x", "datasets | rows"})
    void oneThatIsGoneIsRefusedAndAFurtherOneIsNot(String key, String name) throws IOException {
        String form = (key.equals("events") ? EVENT : DATASET).formatted("properties: {}");
        String another = form.replace(name, name + "y").substring(key.length() + 3).replaceAll("]$", "");
        String both = form.replaceAll("]$", "") + ", " + another + "]";
        List<Finding> gone = new Releases(folder).compare(bundle -> bundle.key(both), bundle -> bundle.key(form));
        assertEquals(List.of(key + ".'" + name + "y' was there in the release before, and is gone"), Releases.words(gone));
        assertEquals(List.of(), new Releases(folder).compare(bundle -> bundle.key(form), bundle -> bundle.key(both)));
    }
}
