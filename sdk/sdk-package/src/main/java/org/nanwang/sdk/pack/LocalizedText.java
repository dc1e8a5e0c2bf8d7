package org.nanwang.sdk.pack;

import java.util.Locale;

/**
 * A text in both languages of the platform.
 *
 * @param zh Chinese, never empty
 * @param en English, never empty
 */
public record LocalizedText(String zh, String en) {

    /** Gives the text in a language: Chinese for Chinese, English for any other. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
