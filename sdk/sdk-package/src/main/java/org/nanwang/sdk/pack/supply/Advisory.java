package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Set;

/**
 * A weakness of one package, as told by an OSV record.
 *
 * @param id of the record
 * @param summary what it is, on one line
 * @param grave whether its severity is high or critical
 * @param coordinates the package, {@code group:name}
 * @param versions those it names one by one
 * @param spans ranges of versions that have it
 */
record Advisory(String id, String summary, boolean grave, String coordinates, Set<String> versions, List<Span> spans) {

    /** Copies the collections. */
    Advisory {
        versions = Set.copyOf(versions);
        spans = List.copyOf(spans);
    }

    /** Tells whether a version has it. */
    boolean concerns(String version) {
        return versions.contains(version) || spans.stream().anyMatch(span -> span.contains(version));
    }

    /** Gives the versions that do not have it any more. */
    List<String> fixed() {
        return spans.stream().flatMap(span -> span.fixed().stream()).distinct().toList();
    }
}
