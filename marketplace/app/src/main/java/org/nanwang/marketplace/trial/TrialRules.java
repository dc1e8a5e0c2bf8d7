package org.nanwang.marketplace.trial;

import java.util.List;

/** The rules that only a trial can answer, in the order a trial comes to them. */
public final class TrialRules {

    /** Their names, which are those of a trial's steps. */
    public static final List<String> ALL = List.of("migrations-run", "trial-install", "trial-probe", "migrations-previous",
            "trial-upgrade", "trial-rollback", "trial-uninstall", "trial-leaks");

    private TrialRules() {
    }
}
