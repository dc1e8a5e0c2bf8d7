package org.nanwang.sdk.pack.catalogue;

import java.time.Instant;

/**
 * A vendor's key does not count any more. What the marketplace received before the moment it stopped counting stays.
 *
 * @param vendor whose
 * @param key the whole SHA-256 of its SubjectPublicKeyInfo, whatever its kind
 * @param since releases the marketplace received after this moment count no more: when the key was lost, or retired
 * @param cause why, for people
 * @param at when it was revoked
 */
public record KeyEntry(String vendor, String key, Instant since, String cause, Instant at)
        implements CatalogueEntry {

    /** Marks it in JSON. */
    static final String KIND = "key";

    static KeyEntry read(EntryJson json) {
        return new KeyEntry(json.text("vendor"), json.text("key"), json.instant("since"), json.text("cause"),
                json.instant("at"));
    }

    @Override
    public String json() {
        return EntryJson.of(KIND).with("vendor", vendor).with("key", key).with("since", since)
                .with("cause", cause).with("at", at).write();
    }
}
