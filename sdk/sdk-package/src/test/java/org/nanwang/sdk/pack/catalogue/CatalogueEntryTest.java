package org.nanwang.sdk.pack.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry.Subject;
import org.nanwang.sdk.pack.sign.SigningKey;

class CatalogueEntryTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.5Z");
    private static final Subject HELLO = new Subject(
            new AppId("org.example.hello"), ReleaseVersion.parse("1.0.0"), "a".repeat(64), "org.example");

    @Test
    void whatIsWrittenIsReadAgain() {
        List<CatalogueEntry> entries = List.of(new ReleaseEntry(HELLO, Standing.RECALLED, "泄露\n\"数据\"", NOW),
                new KeyEntry("org.example", SigningKey.generate().key().fingerprint(), NOW, "compromised", NOW),
                new VendorEntry("org.example", true, "asked for", NOW),
                new VendorEntry("org.example", false, "", NOW));
        for (CatalogueEntry entry : entries) {
            assertEquals(Optional.of(entry), CatalogueEntry.parse(entry.json()));
            assertFalse(entry.json().contains("\n"), entry.json());
        }
    }

    @Test
    void aKindOfALaterSdkMeansNothingHere() {
        assertEquals(Optional.empty(), CatalogueEntry.parse("{\"entry\":\"rating\",\"stars\":5}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"entry\":\"release\"}", "{\"entry\":1}",
        "{\"entry\":\"vendor\",\"entry\":\"release\"}",
        "{\"entry\":\"vendor\",\"vendor\":\"a.b\",\"standing\":\"active\",\"reason\":\"\",\"at\":\"today\"}"})
    void whatIsNoEntryIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> CatalogueEntry.parse(json));
    }

    @Test
    void onlyWhatIsListedOrDeprecatedMayBeInstalled() {
        assertTrue(Standing.LISTED.installable());
        assertTrue(Standing.DEPRECATED.installable());
        assertFalse(Standing.YANKED.installable());
        assertFalse(Standing.RECALLED.installable());
    }
}
