package org.nanwang.kernel.trial.report;

import java.util.Locale;

/** What a release goes through, in this order. The names are those of the marketplace's rules. */
public enum Stage {
    /** Its migrations run on an empty schema. */
    MIGRATIONS_RUN,
    /** It is installed where it has never been. */
    TRIAL_INSTALL,
    /** It says it is well, and its addresses answer. */
    TRIAL_PROBE,
    /** Its migrations run on what the release before has stored, and keep it. */
    MIGRATIONS_PREVIOUS,
    /** It takes the place of the release before while people use it. */
    TRIAL_UPGRADE,
    /** The release before comes back while people use it. */
    TRIAL_ROLLBACK,
    /** It goes while people use it. */
    TRIAL_UNINSTALL,
    /** Nothing of it stays. */
    TRIAL_LEAKS;

    /** Gives the stable name, lower-case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
