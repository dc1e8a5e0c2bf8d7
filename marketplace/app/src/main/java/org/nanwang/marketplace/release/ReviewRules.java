package org.nanwang.marketplace.release;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a city reviews.
 *
 * @param sensitiveApprovers how many people approve what asks for money or for personal data
 * @param due how long a release waits at most for a word, from its submission on
 * @param appealDue how long an appeal does
 */
public record ReviewRules(int sensitiveApprovers, Duration due, Duration appealDue) {

    private static final Set<String> SENSITIVE = Set.of("payments", "people");

    /** Gives those of some permissions that are about money or personal data. */
    public List<String> sensitive(List<String> permissions) {
        return permissions.stream().filter(name -> SENSITIVE.contains(name.split(":", 2)[0])).toList();
    }

    /** Tells how many people it takes. */
    public int approvers(List<String> permissions) {
        return sensitive(permissions).isEmpty() ? 1 : sensitiveApprovers;
    }
}
