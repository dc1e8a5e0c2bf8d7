package org.nanwang.kernel.identity.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages in one of the platform's two languages. */
public final class Texts {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language) {
        this.language = language;
        Locale asked = language.equals(Locale.CHINESE) ? language : Locale.ROOT;
        this.bundle = ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts", asked,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Chooses the language.
     *
     * @param wishes language tags like those of an Accept-Language header; English if they name neither
     */
    public static Texts of(String wishes) {
        try {
            Locale found = wishes.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(wishes), SPOKEN);
            return new Texts(found == null ? Locale.ENGLISH : found);
        } catch (IllegalArgumentException malformed) {
            return new Texts(Locale.ENGLISH);
        }
    }

    public Locale language() {
        return language;
    }

    String get(String name) {
        return bundle.getString(name);
    }

    boolean has(String name) {
        return bundle.containsKey(name);
    }

    String get(String name, Object... arguments) {
        return new MessageFormat(bundle.getString(name), language).format(arguments);
    }
}
