package org.nanwang.kernel.identity.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.Apps;
import org.nanwang.kernel.identity.FakeRegions;

class TextsTest {

    private final PermissionWords words = new PermissionWords(new FakeRegions(), () -> List.of(Apps.parking("370811")));

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(names(Locale.ROOT), names(Locale.CHINESE));
    }

    @Test
    void theLanguageIsTheCallersWish() {
        assertEquals(Locale.CHINESE, Texts.of("zh-CN,en;q=0.5").language());
        assertEquals(Locale.ENGLISH, Texts.of("fr, en;q=0.5").language());
        for (String odd : new String[] {"", "fr", ";;", "q=x"}) {
            assertEquals(Locale.ENGLISH, Texts.of(odd).language(), odd);
        }
    }

    @Test
    void permissionsAreSaidInPlainWords() {
        assertEquals("Install apps in: Rencheng District", words.say("installation:install:370811", Texts.of("en")));
        assertEquals("安装应用：任城区", words.say("installation:install:370811", Texts.of("zh")));
        assertEquals("Do 'report' with 'parking' in: Rencheng District", words.say("parking:report:370811", Texts.of("en")));
        assertEquals("Do everything you may do in: the whole city and all its counties", words.say("*", Texts.of("en")));
        assertEquals("Submit releases for: org.example", words.say("release:submit:org.example", Texts.of("en")));
        assertEquals("确认您的身份", words.say("openid", Texts.of("zh")));
    }

    @Test
    void permissionsOfAppsAreSaidInTheWordsOfTheirDescriptors() {
        assertEquals("As 'Attendant' of Smart parking in Rencheng District: Sees stays",
                words.say("org.nanwang.parking:attendant:370811", Texts.of("en")));
        assertEquals("以“智慧停车”的“停车收费员”身份（邹城市）：查看停车记录",
                words.say("org.nanwang.parking:attendant:370883", Texts.of("zh")));
        assertEquals("提醒车主（任城区）", words.say("messaging:send:370811", Texts.of("zh")));
        assertEquals("Do everything you may do with 'Smart parking' in: Rencheng District",
                words.say("org.nanwang.parking:*:370811", Texts.of("en")));
        assertEquals("Do 'guess' with 'Smart parking' in: Rencheng District",
                words.say("org.nanwang.parking:guess:370811", Texts.of("en")));
    }

    @Test
    void textCannotBecomeHtml() {
        String filled = Template.of("<p title=\"{{a}}\">{{&b}}</p>").fill(Texts.of("en"),
                java.util.Map.of("a", "\"><script>{{b}}$1", "b", "<b>"));
        assertEquals("<p title=\"&quot;&gt;&lt;script&gt;{{b}}$1\"><b></p>", filled);
        assertFalse(filled.contains("<script"));
    }

    private static TreeSet<String> names(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle("org.nanwang.kernel.identity.page.texts", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }
}
