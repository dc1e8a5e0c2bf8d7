package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, String> PAGES = Map.of(
            "portal", "/", "portal-rencheng", "/#370811", "parking", "/370811/parking/", "marketplace", "/marketplace/",
            "release", "/marketplace/#/org.nanwang.parking/1.0.0-SNAPSHOT");

    private static People people;

    @BeforeAll
    static void meet(People met) {
        people = met;
    }

    static Stream<Arguments> pagesInSettings() {
        List<Setting> settings = List.of(Setting.CHINESE_PHONE, Setting.ENGLISH_PHONE,
                Setting.CHINESE_DESKTOP, Setting.ENGLISH_DESKTOP);
        return PAGES.keySet().stream().sorted().flatMap(page -> settings.stream().map(it -> Arguments.of(page, it)));
    }

    @ParameterizedTest
    @MethodSource("pagesInSettings")
    void nobodyIsKeptFromUsingAPage(String name, Setting setting) {
        try (Visitor visitor = people.visitor(setting)) {
            visitor.open(PAGES.get(name)).page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.photograph(name + "-" + setting.fileName());

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
            assertEquals(1, Barriers.withoutVisibleFocus(page).size());
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
