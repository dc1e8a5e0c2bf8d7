package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(City.class)
class MarketplacePageIT {

    private static People people;

    @BeforeAll
    static void meet(People met) {
        people = met;
    }

    @Test
    void aListingLeadsToTheEvidenceOfItsRelease() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_DESKTOP)) {
            visitor.open("/marketplace/").link("智慧停车").click();
            visitor.page().getByText("县区评价").waitFor();
            visitor.page().locator(".versions a").first().click();
            visitor.page().getByText("SHA-256").waitFor();

            String text = visitor.page().textContent("article");
            assertTrue(text.contains("已上架"), text);
            assertTrue(text.contains("org.nanwang.parking"), text);
            visitor.page().getByText("项全部通过").click();
            visitor.page().getByText("signature").waitFor();
        }
    }

    @Test
    void whatAVendorAndACountySayIsShownAndNothingOfItRuns() throws Exception {
        Shelf shelf = new Shelf(people.city(), "org.nanwang.parking");
        String script = "<img src=x onerror=alert(1)>";
        String icon = shelf.picture(128, 128, Color.ORANGE);
        String shot = shelf.picture(800, 500, Color.CYAN);
        shelf.say(Map.of("description", Map.of("zh", "全城停车场一张网。" + script + "\n\n- 先离场后付费\n- 查询与导航", "en", "All car parks."),
                "homepage", "https://parking.example.org/", "categories", List.of("parking"), "icon", icon, "screenshots",
                List.of(Map.of("image", shot, "caption", Map.of("zh", "地图", "en", "The map")),
                        Map.of("image", icon, "caption", Map.of("zh", "图标", "en", "The icon")))));
        Awaitility.await().until(() -> shelf.listing().at("/listing/installations").asInt() == 1);
        shelf.rate("operator-370811", "370811", 4, "好用。" + script);
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/marketplace/").link("智慧停车").waitFor();
            visitor.photograph("marketplace-shop-phone");
            visitor.link("智慧停车").click();
            visitor.page().getByText("先离场后付费", new Page.GetByTextOptions().setExact(true)).waitFor();
            visitor.page().getByText("全城停车场一张网。" + script).waitFor();
            visitor.page().getByText("好用。" + script).waitFor();
            visitor.page().getByText("★ 4（1 个评价）").waitFor();
            assertEquals(0, visitor.page().locator("article img[onerror]").count());
            assertEquals(360, ((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue(), "nothing hangs out");
            visitor.photograph("marketplace-listing-phone");
        }
    }

    @Test
    void theWayBackAndTheLanguageKeepThePlace() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_PHONE)) {
            visitor.open("/marketplace/").link("Smart parking").click();
            visitor.page().getByText("What counties say").waitFor();
            visitor.button("中文").click();
            visitor.page().getByText("县区评价").waitFor();
            visitor.link("全部应用").click();
            visitor.link("智慧停车").waitFor();
            visitor.page().goBack();
            visitor.page().getByText("县区评价").waitFor();
        }
    }

    @Test
    void appsAreSearchedByWhatTheyDo() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/marketplace/").link("智慧停车").waitFor();
            visitor.page().getByLabel("查找应用").fill("没有这样的应用");
            visitor.press("Enter", 1);
            visitor.awaitStatus("没有找到应用");
            visitor.page().getByLabel("查找应用").fill("车位");
            visitor.button("查找").click();
            visitor.link("智慧停车").waitFor();
        }
    }
}
