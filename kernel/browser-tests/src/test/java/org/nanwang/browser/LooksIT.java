package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every setting: nothing in people's way, and a picture in {@code target/screenshots} to look at. */
@ExtendWith(City.class)
class LooksIT {

    private static final List<Look> LOOKS = List.of(
            new Look("portal", "/", ".regions:has(a) + section:not([hidden]) a"),
            new Look("portal-rencheng", "/#370811", ".cards:has(a) + section:not([hidden]) a"),
            new Look("parking", "/370811/parking/", ".lots li"),
            new Look("marketplace", "/marketplace/", ".cards a"),
            new Look("release", "/marketplace/#/org.nanwang.parking/1.0.0-SNAPSHOT", "dl"));

    private static People people;

    @BeforeAll
    static void meet(People met) {
        people = met;
    }

    /** A page, and what is on it when it is complete. */
    record Look(String name, String path, String complete) { }

    static Stream<Arguments> pagesInSettings() {
        List<Setting> settings = List.of(Setting.CHINESE_PHONE, Setting.ENGLISH_PHONE,
                Setting.CHINESE_DESKTOP, Setting.ENGLISH_DESKTOP);
        return LOOKS.stream().flatMap(look -> settings.stream().map(setting -> Arguments.of(look, setting)));
    }

    @ParameterizedTest
    @MethodSource("pagesInSettings")
    void nobodyIsKeptFromUsingAPage(Look look, Setting setting) {
        try (Visitor visitor = people.visitor(setting)) {
            visitor.open(look.path()).page().locator(look.complete()).first().waitFor();
            visitor.photograph(look.name() + "-" + setting.fileName());

            Barriers.assertNone(visitor.page());
        }
    }

    @Test
    void barriersWouldBeFound() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            Page page = visitor.open("/").page();
            page.evaluate("""
                    () => {
                      document.querySelector('label').remove();
                      const text = document.querySelector('.lead');
                      text.attributeStyleMap.set('color', 'rgb(200 200 200)');
                      text.attributeStyleMap.set('width', '1000px');
                      document.querySelector('h1').outerHTML = '<h3>x</h3>';
                      document.querySelectorAll('button').forEach(it => it.attributeStyleMap.set('outline', 'none'));
                    }""");

            String found = Barriers.found(page).toString();
            Stream.of("no label", "too faint", "wider than the screen", "0 main headings", "skip a level")
                    .forEach(problem -> assertTrue(found.contains(problem), found));
            assertEquals(2, Barriers.withoutVisibleFocus(page).size());
        }
    }

    @Test
    void aStepOutOfTheNodeWouldBeNoticed() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            Page page = visitor.open("/").page();
            page.evaluate("fetch('http://elsewhere.example/').catch(() => 0)");
            page.evaluate("location.reload()");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertTrue(visitor.takeTroubles().stream().anyMatch(it -> it.contains("elsewhere.example")));
        }
    }
}
