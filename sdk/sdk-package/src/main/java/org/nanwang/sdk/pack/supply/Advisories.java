package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.KnownList;

/** Known weaknesses of packages. A list may be large: it is asked about packages, and stays where it is. */
public interface Advisories {

    /** Knows of none: what asks for them is not checked. */
    static Advisories none() {
        return new Advisories() {
            @Override
            public Optional<KnownList> list() {
                return Optional.empty();
            }

            @Override
            public List<String> about(Set<String> packages) {
                return List.of();
            }
        };
    }

    /** Knows a few, held in memory. */
    static Advisories of(KnownList list, List<String> records) {
        return new Advisories() {
            @Override
            public Optional<KnownList> list() {
                return Optional.of(list);
            }

            @Override
            public List<String> about(Set<String> packages) {
                return records;
            }
        };
    }

    /** Tells which list this is; empty when none is at hand. */
    Optional<KnownList> list();

    /**
     * Gives the records about some packages; it may give others, too.
     *
     * @param packages as Maven names them, {@code group:name}
     * @return records in the format of OSV (ossf.github.io/osv-schema), each a JSON object
     * @throws org.nanwang.sdk.pack.KnowledgeAwayException if they cannot be asked just now
     */
    List<String> about(Set<String> packages);
}
