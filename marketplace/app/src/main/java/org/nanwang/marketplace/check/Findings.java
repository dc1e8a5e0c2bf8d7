package org.nanwang.marketplace.check;

import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.text.Texts;

/** The findings of one rule; their texts stand in {@code findings.properties}. */
final class Findings {

    private static final Texts TEXTS = new Texts(Findings.class, "findings");

    private final String rule;

    Findings(String rule) {
        this.rule = rule;
    }

    Finding of(String text, String place, Object... arguments) {
        return new Finding(rule, place, TEXTS.text(text + ".message", arguments), TEXTS.text(text + ".remedy"));
    }
}
