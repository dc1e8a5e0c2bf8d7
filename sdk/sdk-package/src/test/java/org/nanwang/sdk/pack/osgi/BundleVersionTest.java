package org.nanwang.sdk.pack.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.app.ReleaseVersion;

class BundleVersionTest {

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.0", "1.0.0-SNAPSHOT,1.0.0.SNAPSHOT", "2.10.3-beta.1,2.10.3.beta_1", "1.0.0-a-b,1.0.0.a-b"})
    void aReleaseKeepsItsVersionThroughTheManifest(String release, String manifest) {
        BundleVersion version = BundleVersion.of(ReleaseVersion.parse(release));
        assertEquals(manifest, version.toString());
        assertEquals(ReleaseVersion.parse(release), BundleVersion.parse(manifest).release());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[1.0,2)|1.0.0|true", "[1.0,2)|1.9.9.x|true", "[1.0,2)|2.0.0|false",
        "(1.0,2]|1.0.0|false", "(1.0,2]|2.0.0|true", "1.5|1.4.9|false", "1.5|9|true", " [ 1 , 2 ] | 2 | true"})
    void aRangeIncludesWhatLiesInIt(String range, String version, boolean included) {
        assertEquals(included, BundleVersionRange.parse(range).includes(BundleVersion.parse(version)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1", "[2,1]", "(1,1)", "[1,1)", "a", "1.2.3.4.5", "[1;2]", "-1"})
    void whatIsNoRangeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BundleVersionRange.parse(text));
    }

    @Test
    void aQualifierMakesAVersionLater() {
        assertTrue(BundleVersion.parse("1.0.0.a").compareTo(BundleVersion.parse("1")) > 0);
    }
}
