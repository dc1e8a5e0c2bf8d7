package org.nanwang.kernel.apps.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.pack.catalogue.CatalogueEntry;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.catalogue.VendorEntry;

/** What a piece of a catalogue comes to: of each subject the last word. */
final class Subjects {
    private final Map<String, ReleaseEntry> releases = new LinkedHashMap<>();
    private final Map<String, KeyEntry> keys = new LinkedHashMap<>();
    private final Map<String, VendorEntry> vendors = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if one is no entry */
    static Subjects of(List<String> entries) {
        Subjects subjects = new Subjects();
        entries.stream().map(CatalogueEntry::parse).flatMap(Optional::stream).forEach(subjects::add);
        return subjects;
    }

    List<ReleaseEntry> releases() {
        return List.copyOf(releases.values());
    }

    List<KeyEntry> keys() {
        return List.copyOf(keys.values());
    }

    List<VendorEntry> vendors() {
        return List.copyOf(vendors.values());
    }

    /** Tells whether something that serves may have to stop. */
    boolean takesBack() {
        return !keys.isEmpty() || releases.values().stream().anyMatch(entry -> entry.standing() == Standing.RECALLED);
    }

    private void add(CatalogueEntry entry) {
        if (entry instanceof ReleaseEntry release) {
            releases.put(release.release().sha256(), release);
        } else if (entry instanceof KeyEntry key) {
            keys.put(key.vendor() + " " + key.key(), key);
        } else if (entry instanceof VendorEntry vendor) {
            vendors.put(vendor.vendor(), vendor);
        }
    }
}
