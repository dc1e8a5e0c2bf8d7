package org.nanwang.sdk.pack.rule;

import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.text.Texts;

/**
 * Makes the findings of one rule. Texts are under its id, or its id and a variant; so is the remedy, and a variant without
 * one of its own has the rule's.
 *
 * @param rule the rule's id
 */
public record Offence(String rule) {

    private static final Texts TEXTS = new Texts(Offence.class, "rules");

    /** Tells of the offence itself. */
    public Finding at(Object place, Object... arguments) {
        return finding(place, TEXTS.text(rule, arguments));
    }

    /** Tells of one of its variants. */
    public Finding variant(String variant, Object place, Object... arguments) {
        String key = rule + "." + variant;
        String remedy = TEXTS.has(key + ".remedy") ? key + ".remedy" : rule + ".remedy";
        return new Finding(rule, String.valueOf(place), TEXTS.text(key, arguments), TEXTS.text(remedy, arguments));
    }

    /** Tells it in words from elsewhere. */
    public Finding finding(Object place, LocalizedText message) {
        return new Finding(rule, String.valueOf(place), message, TEXTS.text(rule + ".remedy"));
    }

    /** Gives the words of one of its texts: why a bundle cannot be checked, the rule's title. */
    public LocalizedText words(String variant, Object... arguments) {
        return TEXTS.text(rule + "." + variant, arguments);
    }
}
