package org.nanwang.kernel.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zh | zh", "zh-CN,zh;q=0.9,en;q=0.8 | zh", "zh-Hans-CN | zh", "en;q=0.5,zh | zh",
        "en,zh;q=0.9 | en", "fr | en", "fr,zh;q=0.1 | zh", "* | en", "'' | en", "zh;q=x | en", ";;; | en"})
    void chineseIsSpokenToWhoeverPrefersItToEnglish(String header, String language) {
        assertEquals(language, Language.preferred(header).getLanguage());
    }

    @Test
    void englishIsSpokenToWhoeverDoesNotSay() {
        assertEquals(Locale.ENGLISH, Language.preferred(null));
    }
}
