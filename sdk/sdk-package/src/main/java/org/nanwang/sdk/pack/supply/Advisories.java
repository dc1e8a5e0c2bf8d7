package org.nanwang.sdk.pack.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Known weaknesses of Maven packages, read from records in the format of OSV (ossf.github.io/osv-schema). */
public final class Advisories {

    private final Map<String, List<Advisory>> byPackage = new HashMap<>();

    private Advisories() {
    }

    /** Knows of none. */
    public static Advisories none() {
        return new Advisories();
    }

    /**
     * Reads records, each a JSON object. What is withdrawn, or about other packages than Maven's, is passed over.
     *
     * @throws org.nanwang.sdk.error.Refusal if one is no OSV record, telling its place in the stream
     */
    public static Advisories read(Stream<String> records) {
        Advisories advisories = new Advisories();
        OsvReader reader = new OsvReader();
        records.forEach(record -> reader.read(record).forEach(advisory ->
                advisories.byPackage.computeIfAbsent(advisory.coordinates(), key -> new ArrayList<>()).add(advisory)));
        return advisories;
    }

    /** Tells whether none is known. */
    public boolean isEmpty() {
        return byPackage.isEmpty();
    }

    List<Advisory> of(Component component) {
        return component.version().map(version -> component.coordinates().map(name -> byPackage.getOrDefault(name, List.of()))
                .orElse(List.of()).stream().filter(advisory -> advisory.concerns(version)).toList()).orElse(List.of());
    }
}
