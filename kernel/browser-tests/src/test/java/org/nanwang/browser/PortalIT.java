package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(City.class)
class PortalIT {

    private static People people;

    @BeforeAll
    static void meet(People met) {
        people = met;
    }

    @Test
    void aNewcomerChoosesTheirDistrictAndOpensParking() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/").awaitStatus("请选择您所在的县（市、区）");
            visitor.link("任城区").click();
            visitor.awaitStatus("任城区有 1 个应用");
            visitor.link("智慧停车").click();

            visitor.page().waitForURL("**/370811/parking/");
            visitor.awaitStatus("个停车场");
            assertEquals("智慧停车 · 任城区", visitor.page().title());
        }
    }

    @Test
    void theDistrictIsRememberedAndStandsInTheAddress() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.open("/").awaitStatus("Choose your county or district");
            visitor.page().getByLabel("Your county or district").selectOption("370811");
            visitor.awaitStatus("1 app in Rencheng");
            assertEquals("/#370811", visitor.path());

            visitor.open("/marketplace/").link("City portal").click();
            visitor.awaitStatus("1 app in Rencheng");
            assertEquals("/#370811", visitor.path());
        }
    }

    @Test
    void aDistrictCanBeGivenUpAgain() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_DESKTOP)) {
            visitor.open("/#370811").awaitStatus("任城区有 1 个应用");
            visitor.page().getByLabel("所在县（市、区）").selectOption("");
            visitor.awaitStatus("请选择您所在的县（市、区）");
            visitor.page().goBack();
            visitor.awaitStatus("任城区有 1 个应用");
        }
    }

    @Test
    void theLanguageIsChangedAndRememberedOnAllPages() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_DESKTOP)) {
            visitor.open("/#370811").awaitStatus("任城区有 1 个应用");
            visitor.button("English").click();
            visitor.awaitStatus("1 app in Rencheng");
            assertEquals("en", visitor.page().getAttribute("html", "lang"));
            assertEquals("中文", visitor.focused("textContent"));

            visitor.link("Smart parking").click();
            visitor.awaitStatus("car parks");
            assertEquals("Smart parking · Rencheng District", visitor.page().title());
            visitor.button("中文").click();
            visitor.awaitStatus("个停车场");
            visitor.open("/marketplace/");
            assertEquals("应用市场", visitor.page().textContent("h1"));
        }
    }

    @Test
    void aDistrictWithoutAppsSaysSo() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/#370883").awaitStatus("邹城市还没有上线的应用");
            visitor.page().getByRole(AriaRole.HEADING).filter(
                    new Locator.FilterOptions().setHasText("全市应用")).waitFor();
            visitor.link("应用市场").click();
            visitor.page().waitForURL("**/marketplace/");
        }
    }
}
