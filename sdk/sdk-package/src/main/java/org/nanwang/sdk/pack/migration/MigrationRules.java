package org.nanwang.sdk.pack.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Rule;

/** The rules of what migrations hold, made for one inspection: they share what is read. */
public final class MigrationRules {

    private MigrationRules() {
    }

    /**
     * Gives them in the order they are checked.
     *
     * @param previous the bundle of the release before
     */
    public static List<Rule<Bundle>> all(Optional<Path> previous) {
        Scripts scripts = new Scripts(previous);
        return List.of(new StatementsRule(scripts), new DestructiveRule(scripts), new ImmutableRule(scripts), new LocksRule(scripts));
    }
}
