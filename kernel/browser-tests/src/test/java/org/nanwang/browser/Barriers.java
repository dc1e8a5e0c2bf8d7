package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What keeps people from using a page: faint text, fields without label, focus that nobody sees. */
final class Barriers {

    private static final String SCRIPT = script();
    private static final int STEPS = 12;

    private Barriers() {
    }

    static void assertNone(Page page) {
        assertEquals(List.of(), found(page), page.url());
        assertEquals(List.of(), withoutVisibleFocus(page), page.url());
    }

    static List<?> found(Page page) {
        return (List<?>) page.evaluate(SCRIPT);
    }

    /** Walks through the page by keyboard. */
    static List<String> withoutVisibleFocus(Page page) {
        List<String> unseen = new ArrayList<>();
        page.evaluate("document.activeElement.blur()");
        for (int i = 0; i < STEPS; i++) {
            page.keyboard().press("Tab");
            Object hidden = page.evaluate("""
                    () => {
                      const element = document.activeElement;
                      const { outlineStyle, outlineWidth } = getComputedStyle(element);
                      const seen = element === document.body || outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
                      return seen ? '' : element.outerHTML;
                    }""");
            if (!"".equals(hidden)) {
                unseen.add(String.valueOf(hidden));
            }
        }
        return unseen;
    }

    private static String script() {
        try (InputStream in = Barriers.class.getResourceAsStream("barriers.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
