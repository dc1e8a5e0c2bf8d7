package org.nanwang.sdk.trial;

import java.util.Objects;

/**
 * Something seen in a trial, in both languages of the platform.
 *
 * @param code stable, lower-case with hyphens; never null
 * @param weight what it means for the release; never null
 * @param place where: a step, an address, a thread; never null
 * @param chinese the text in Chinese; never null
 * @param english the text in English; never null
 * @since 1.0
 */
public record TrialNote(String code, Weight weight, String place, String chinese, String english) {

    /** What a note means for the release. */
    public enum Weight {
        /** It is at fault. */
        FAULT,
        /** It may be at fault: a person has to look. */
        DOUBT,
        /** Nothing is wrong. */
        REMARK
    }

    /** Refuses null. */
    public TrialNote {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(english, "english");
    }
}
