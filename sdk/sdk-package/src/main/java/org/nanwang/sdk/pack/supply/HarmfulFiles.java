package org.nanwang.sdk.pack.supply;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.KnownList;

/** Files that are known to do harm, by SHA-256 in lower-case hexadecimal digits. A list may be large, and stays where it is. */
public interface HarmfulFiles {

    /** Knows of none: what asks for them is not checked. */
    static HarmfulFiles none() {
        return new HarmfulFiles() {
            @Override
            public Optional<KnownList> list() {
                return Optional.empty();
            }

            @Override
            public Set<String> among(Collection<String> digests) {
                return Set.of();
            }
        };
    }

    /** Knows a few, held in memory. */
    static HarmfulFiles of(KnownList list, Set<String> known) {
        return new HarmfulFiles() {
            @Override
            public Optional<KnownList> list() {
                return Optional.of(list);
            }

            @Override
            public Set<String> among(Collection<String> digests) {
                Set<String> found = new HashSet<>(digests);
                found.retainAll(known);
                return found;
            }
        };
    }

    /** Tells which list this is; empty when none is at hand. */
    Optional<KnownList> list();

    /**
     * Gives those of some digests that are known.
     *
     * @throws org.nanwang.sdk.pack.KnowledgeAwayException if they cannot be asked just now
     */
    Set<String> among(Collection<String> digests);
}
