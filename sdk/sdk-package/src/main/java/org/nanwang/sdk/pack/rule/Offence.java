package org.nanwang.sdk.pack.rule;

import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.text.Texts;

/** Makes the findings of one rule: texts are under its id, or its id and a variant; the remedy is one per rule. */
record Offence(String rule) {

    private static final Texts TEXTS = new Texts(Offence.class, "rules");

    Finding at(Object place, Object... arguments) {
        return finding(place, TEXTS.text(rule, arguments));
    }

    Finding variant(String variant, Object place, Object... arguments) {
        return finding(place, TEXTS.text(rule + "." + variant, arguments));
    }

    Finding finding(Object place, LocalizedText message) {
        return new Finding(rule, String.valueOf(place), message, TEXTS.text(rule + ".remedy"));
    }
}
