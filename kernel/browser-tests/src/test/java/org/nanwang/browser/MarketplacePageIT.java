package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
            visitor.photograph("listing-plain");
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
