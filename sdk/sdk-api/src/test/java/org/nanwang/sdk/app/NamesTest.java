package org.nanwang.sdk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"org.nanwang.parking", "a.b", "org.example-shop.bus-lines2"})
    void anAppIdIsWordsJoinedByDots(String id) {
        assertEquals(id, new AppId(id).toString());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"parking", "Org.example", "org..x", ".org.x", "org.x.", "org.2x", "org.x-", "org.-x", "org.x\n"})
    void anythingElseIsNoAppId(String id) {
        assertThrows(IllegalArgumentException.class, () -> new AppId(id));
    }

    @Test
    void anAppIdHasALimit() {
        assertThrows(IllegalArgumentException.class, () -> new AppId("a." + "b".repeat(119)));
    }

    @Test
    void theLastWordIsWhatFollowsTheLastDot() {
        assertEquals("parking", new AppId("org.nanwang.parking").lastWord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"370811-parking", "370811-bus-lines", "370811001-ab"})
    void anInstallationIsARegionAndAnAddress(String name) {
        assertEquals(name, InstallationId.parse(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "370811", "370811-", "370811-p", "x-parking", "370811-Parking", "370811-a--b", "370811_parking"})
    void anythingElseIsNoInstallation(String name) {
        assertThrows(IllegalArgumentException.class, () -> InstallationId.parse(name));
    }

    @Test
    void versionsAreOrderedByNumbersAndThenByQualifier() {
        List<String> ordered = List.of("0.9.9", "1.0.0-SNAPSHOT", "1.0.0-beta.1", "1.0.0", "1.2.0", "1.10.0", "2.0.0");
        assertEquals(ordered, Stream.of("1.10.0", "1.0.0", "2.0.0", "1.0.0-beta.1", "1.2.0", "0.9.9", "1.0.0-SNAPSHOT")
                .map(ReleaseVersion::parse).sorted().map(ReleaseVersion::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-", "1.0.0+x", "1.0.0-a_b", "-1.0.0", "1.0.9999999999"})
    void anythingElseIsNoVersion(String version) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ReleaseVersion.parse(version));
        assertTrue(refused.getMessage().contains("1.2.3"));
    }
}
