package org.nanwang.kernel.cli.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts in one language. */
public final class Texts {

    private final Locale language;
    private final ResourceBundle bundle;

    /** Reads the texts: Chinese for Chinese, English for any other language. */
    public Texts(Locale language) {
        this.language = language;
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.bundle = ResourceBundle.getBundle("org.nanwang.kernel.cli.text.messages",
                chinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Gives the language. */
    public Locale language() {
        return language;
    }

    /** Gives the bundle, for picocli. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Gives a text. */
    public String get(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** Gives the word for a value of the API, such as a state; a value without one stands for itself. */
    public String word(String value) {
        String key = "word." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }
}
