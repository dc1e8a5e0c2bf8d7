package org.nanwang.kernel.apps.installation;

/** The steps of a rollout, in order; {@code DROP} ends an uninstall that drops the data. */
public enum Step {
    FETCH, VERIFY, RESOLVE, MIGRATE, START, PROBE, SWITCH, DRAIN, DROP;

    /** Gives the name people see. */
    public String word() {
        return Word.of(this);
    }
}
