package org.nanwang.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** What somebody looks at the pages with: the language their browser asks for, the size of the screen, light or dark. */
record Setting(String language, Screen screen, ColorScheme colours) {

    static final Setting CHINESE_PHONE = new Setting("zh-CN", Screen.PHONE, ColorScheme.LIGHT);
    static final Setting ENGLISH_PHONE = new Setting("en", Screen.PHONE, ColorScheme.DARK);
    static final Setting CHINESE_DESKTOP = new Setting("zh-CN", Screen.DESKTOP, ColorScheme.DARK);
    static final Setting ENGLISH_DESKTOP = new Setting("en", Screen.DESKTOP, ColorScheme.LIGHT);

    enum Screen {
        PHONE(360, 740), DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    NewContextOptions options() {
        boolean phone = screen == Screen.PHONE;
        return new NewContextOptions().setLocale(language).setColorScheme(colours)
                .setViewportSize(screen.width, screen.height).setIsMobile(phone).setHasTouch(phone);
    }

    /** Gives a name for files, such as {@code zh-CN-phone-dark}. */
    String fileName() {
        return (language + "-" + screen + "-" + colours).toLowerCase(Locale.ROOT);
    }
}
