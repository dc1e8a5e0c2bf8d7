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
 * @param exception the number of the signed exception it falls under; 0 when it falls under none
 */
public record Finding(
        String rule, Severity severity, String place, LocalizedText message, LocalizedText remedy, long exception) {

    /** Reads old findings. */
    public Finding {
        severity = Objects.requireNonNullElse(severity, Severity.REFUSE);
    }

    /** Tells of something that refuses the release. */
    public Finding(String rule, String place, LocalizedText message, LocalizedText remedy) {
        this(rule, Severity.REFUSE, place, message, remedy, 0);
    }

    /** Tells whether the release cannot be taken because of it. */
    public boolean refuses() {
        return severity == Severity.REFUSE && !excepted();
    }

    /** Tells the same with another weight. */
    public Finding as(Severity other) {
        return new Finding(rule, other, place, message, remedy, exception);
    }

    /** Tells whether it falls under a signed exception, and so refuses nothing. */
    public boolean excepted() {
        return exception != 0;
    }

    /** Tells the same, falling under an exception. */
    public Finding under(long number) {
        return new Finding(rule, severity, place, message, remedy, number);
    }

    @Override
    public String toString() {
        return place + " [" + rule + "] " + message.en() + ": " + remedy.en();
    }
}
