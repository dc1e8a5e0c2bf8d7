package org.nanwang.sdk.pack.inspect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What came of checking a rule. */
public enum Outcome {
    /** Nothing refuses the bundle. */
    @JsonProperty("passed")
    PASSED,
    /** Something does. */
    @JsonProperty("broken")
    BROKEN,
    /** It was not checked: switched off, or without what it needs. */
    @JsonProperty("skipped")
    SKIPPED;

    /** Gives the word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
