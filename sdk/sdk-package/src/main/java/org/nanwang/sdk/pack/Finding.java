package org.nanwang.sdk.pack;

import java.util.Objects;

/**
 * Something a rule found in a bundle.
 *
 * @param rule the rule's id, explained in the reference of bundle rules
 * @param severity what it means for the release; in findings stored before there were severities, that it is refused
 * @param place where: a file of the bundle, a manifest header, or a line of the descriptor; see {@link Place}
 * @param message what is wrong
 * @param remedy what to do
 */
public record Finding(String rule, Severity severity, String place, LocalizedText message, LocalizedText remedy) {

    /** Reads old findings. */
    public Finding {
        severity = Objects.requireNonNullElse(severity, Severity.REFUSE);
    }

    /** Tells of something that refuses the release. */
    public Finding(String rule, String place, LocalizedText message, LocalizedText remedy) {
        this(rule, Severity.REFUSE, place, message, remedy);
    }

    /** Tells whether the release cannot be taken because of it. */
    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    /** Tells the same with another weight. */
    public Finding as(Severity other) {
        return new Finding(rule, other, place, message, remedy);
    }

    @Override
    public String toString() {
        return place + " [" + rule + "] " + message.en() + ": " + remedy.en();
    }
}
