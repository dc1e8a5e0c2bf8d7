package org.nanwang.sdk.pack.migration;

/**
 * What a command takes away from the release that still runs.
 *
 * @param kind the name of its text
 * @param subject of what
 * @param certain whether it surely does; otherwise a person looks at it
 */
record Harm(String kind, String subject, boolean certain) {

    static Harm of(String kind, String subject) {
        return new Harm(kind, subject, true);
    }

    static Harm perhaps(String kind, String subject) {
        return new Harm(kind, subject, false);
    }
}
