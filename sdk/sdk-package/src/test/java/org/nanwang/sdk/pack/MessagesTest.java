package org.nanwang.sdk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(PackageError.class)
    void everyErrorHasATextInBothLanguages(PackageError error) {
        Refusal refusal = new Refusal(error, "<1>", "<2>", "<3>");
        assertNotEquals(error.code(), refusal.message(Locale.ENGLISH));
        assertNotEquals(refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "descriptor.problems", "rule.rules", "report.report"})
    void bothLanguagesHaveTheSameTexts(String name) {
        assertEquals(bundle(name, Locale.ROOT).keySet(), bundle(name, Locale.CHINESE).keySet());
    }

    @Test
    void textsAreReadAsUtf8() {
        assertEquals("密钥文件“x”已存在：未做任何覆盖；请另选文件名，或先移走该文件",
                new Refusal(PackageError.KEY_EXISTS, "x").message(Locale.CHINA));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle("org.nanwang.sdk.pack." + name, locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
