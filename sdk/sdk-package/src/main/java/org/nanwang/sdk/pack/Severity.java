package org.nanwang.sdk.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a finding means for a release. */
public enum Severity {
    /** The release cannot be taken as it is. */
    @JsonProperty("refuse")
    REFUSE,
    /** A person has to look at it before the release is approved. */
    @JsonProperty("review")
    REVIEW,
    /** Worth knowing; nothing follows from it. */
    @JsonProperty("advice")
    ADVICE;

    /** Gives the word for it in reports and policies. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
