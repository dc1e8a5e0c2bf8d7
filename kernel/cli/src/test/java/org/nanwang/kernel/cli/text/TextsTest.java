package org.nanwang.kernel.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final ResourceBundle english = new Texts(Locale.ENGLISH).bundle();
    private final ResourceBundle chinese = new Texts(Locale.CHINESE).bundle();

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        english.keySet().forEach(key -> assertFalse(chinese.getString(key).isBlank(), key));
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        for (String key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(chinese.getString(key)), key);
        }
    }

    @Test
    void anyChineseIsChineseAndAllElseEnglish() {
        assertEquals("（无）", new Texts(Locale.TRADITIONAL_CHINESE).get("list.empty"));
        assertEquals("(none)", new Texts(Locale.FRENCH).get("list.empty"));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d}").matcher(text).results().forEach(result -> places.add(result.group()));
        return places;
    }
}
