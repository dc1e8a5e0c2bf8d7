package org.nanwang.sdk.pack.supply;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be known of an OSV record to keep it and find it again.
 *
 * @param id its own
 * @param packages those of Maven it is about, {@code group:name}; none when it is withdrawn or about others
 */
public record OsvRecord(String id, Set<String> packages) {

    /** Copies the set. */
    public OsvRecord {
        packages = Set.copyOf(packages);
    }

    /**
     * Reads a record.
     *
     * @param place where it stands, for the refusal
     * @param json an object
     * @throws org.nanwang.sdk.error.Refusal if it is no OSV record
     */
    public static OsvRecord read(String place, String json) {
        OsvReader reader = new OsvReader(place, json);
        return new OsvRecord(reader.id(),
                reader.advisories().stream().map(Advisory::coordinates).collect(Collectors.toSet()));
    }
}
