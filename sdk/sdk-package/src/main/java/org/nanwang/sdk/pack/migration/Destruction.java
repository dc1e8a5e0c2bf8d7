package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * A statement that takes something away from the release that still runs.
 *
 * @param migration its file's name
 * @param line where it begins, counted from 1
 * @param statement its first words
 * @param harm what it takes away
 * @param reason why, as its vendor declares it; empty when he does not
 * @param names what it names, in whatever way, in lower case
 */
public record Destruction(String migration, int line, String statement, List<LocalizedText> harm, Optional<String> reason,
        Set<String> names) {

    /** Copies what it holds. */
    public Destruction {
        harm = List.copyOf(harm);
        names = Set.copyOf(names);
    }
}
