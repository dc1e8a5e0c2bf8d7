package org.nanwang.kernel.apps.installation;

import java.util.Locale;

/** Writes constants as they stand in tables and in JSON: in lower case. */
public final class Word {
    private Word() {
    }

    /** Writes a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <T extends Enum<T>> T read(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
