package org.nanwang.kernel.config;

import java.util.Locale;

/** One value as it was given. */
record Setting(String key, String value, String origin) {

    private static final String PREFIX = "NANWANG_";

    static boolean isVariable(String name) {
        return name.startsWith(PREFIX) && name.length() > PREFIX.length();
    }

    static Setting ofVariable(String name, String value) {
        String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        return new Setting(key, value.strip(), name);
    }
}
