package org.nanwang.sdk.pack.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.nanwang.sdk.pack.LocalizedText;

/** The texts beside a class: {@code <name>.properties} in English, {@code <name>_zh.properties} in Chinese. */
public final class Texts {

    private final ResourceBundle english;
    private final ResourceBundle chinese;

    /** Opens the texts {@code name} beside {@code home}. */
    public Texts(Class<?> home, String name) {
        this.english = bundle(home, name, Locale.ROOT);
        this.chinese = bundle(home, name, Locale.CHINESE);
    }

    /** Fills the text of a key; arguments are put in as they are. */
    public LocalizedText text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new LocalizedText(fill(chinese, key, words), fill(english, key, words));
    }

    /** Tells whether there is such a text. */
    public boolean has(String key) {
        return english.containsKey(key);
    }

    private String fill(ResourceBundle bundle, String key, Object[] words) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    private static ResourceBundle bundle(Class<?> home, String name, Locale locale) {
        return ResourceBundle.getBundle(home.getPackageName() + "." + name, locale, home.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
