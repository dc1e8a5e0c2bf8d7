package org.nanwang.sdk.pack.catalogue;

import java.util.Optional;

/** One fact of the catalogue. A later fact about the same subject takes the place of an earlier one. */
public sealed interface CatalogueEntry permits ReleaseEntry, KeyEntry, VendorEntry {

    /** Writes it as JSON in one line; these bytes are what is chained. */
    String json();

    /**
     * Reads an entry.
     *
     * @return empty for a kind that this SDK does not know yet: it is chained like any other and means nothing here
     * @throws IllegalArgumentException if it is no entry
     */
    static Optional<CatalogueEntry> parse(String json) {
        EntryJson entry = EntryJson.open(json);
        return switch (entry.kind()) {
            case ReleaseEntry.KIND -> Optional.of(ReleaseEntry.read(entry));
            case KeyEntry.KIND -> Optional.of(KeyEntry.read(entry));
            case VendorEntry.KIND -> Optional.of(VendorEntry.read(entry));
            default -> Optional.empty();
        };
    }
}
