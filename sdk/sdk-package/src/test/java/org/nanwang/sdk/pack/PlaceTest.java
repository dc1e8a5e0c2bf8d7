package org.nanwang.sdk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "app.yaml:5:10 | META-INF/nanwang/app.yaml | 5 | 10",
        "app.yaml: main | META-INF/nanwang/app.yaml | 0 | 0",
        "Export-Package | META-INF/MANIFEST.MF | 0 | 0",
        "org/example/App.class:27 start | org/example/App.class | 27 | 0",
        "lib/x.jar!/org/example/App.class:27 | lib/x.jar!/org/example/App.class | 27 | 0",
        "db/migration/001-x.sql:3 | db/migration/001-x.sql | 3 | 0",
        "a:b:c | a:b:c | 0 | 0",
        "bundle | bundle | 0 | 0"})
    void isReadFromWhatPeopleAreTold(String told, String file, int line, int column) {
        Place place = Place.of(told);
        assertEquals(file, place.file());
        assertEquals(line, place.line().orElse(0));
        assertEquals(column, place.column().orElse(0));
    }
}
