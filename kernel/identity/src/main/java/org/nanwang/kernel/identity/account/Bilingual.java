package org.nanwang.kernel.identity.account;

import java.util.Locale;

/** A text in both languages. */
public record Bilingual(String zh, String en) {

    /** Gives it in a language: Chinese for Chinese, English for any other. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
