package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(City.class)
class ParkingPageIT {

    private static final String PAGE = "/370811/parking/";

    private static People people;

    @BeforeAll
    static void meet(People met) {
        people = met;
    }

    @Test
    void everyCarParkIsListedWithItsFreePlacesAndItsPrice() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open(PAGE).awaitStatus("共 8 个停车场");
            Locator park = visitor.page().locator(".lots li").filter(new Locator.FilterOptions().setHasText("人民公园"));

            assertEquals(8, visitor.page().locator(".lots li").count());
            assertEquals("90", park.locator(".free strong").textContent());
            assertTrue(park.textContent().contains("共 90 个车位"), park.textContent());
            assertTrue(park.textContent().contains("30 分钟内免费"), park.textContent());
        }
    }

    @Test
    void aCarParkIsFoundByKeyboardAlone() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_DESKTOP)) {
            visitor.open(PAGE).awaitStatus("共 8 个停车场");
            visitor.press("Tab", 4);
            assertEquals("lot-search", visitor.focused("id"));
            visitor.page().keyboard().type("公园");
            visitor.awaitStatus("共 1 个停车场");

            visitor.press("Shift+Tab", 1);
            visitor.press("Enter", 1);
            visitor.awaitStatus("1 car park");
            assertEquals("公园", visitor.page().getByLabel("Find a car park").inputValue());
        }
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_PHONE)) {
            visitor.open(PAGE).page().getByLabel("Find a car park").fill("<b>nowhere</b>");
            visitor.awaitStatus("Nothing found for “<b>nowhere</b>”. Try another name or address.");
        }
    }

    @Test
    void whoeverGivesTheirPositionSeesTheNearestFirst() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.stand(35.4105, 116.6051);
            visitor.open(PAGE).awaitStatus("8 car parks");
            visitor.button("Near me").click();
            visitor.awaitStatus("nearest car parks");

            Locator first = visitor.page().locator(".lots li").first();
            assertTrue(first.textContent().contains("Grand Canal"), first.textContent());
        }
    }

    @Test
    void whoeverKeepsTheirPositionIsToldWhatElseHelps() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open(PAGE).awaitStatus("共 8 个停车场");
            visitor.button("离我最近").click();
            visitor.awaitStatus("请在浏览器中允许定位，或按名称查找");
        }
    }

    @Test
    void aNodeThatDoesNotAnswerIsToldInWords() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open(PAGE).awaitStatus("共 8 个停车场");
            visitor.page().route("**/api/**", Route::abort);
            visitor.page().getByLabel("查找停车场").fill("公园");
            visitor.awaitStatus("暂时查不到，请检查网络后重试");

            assertTrue(visitor.takeTroubles().stream().allMatch(it -> it.contains("ERR_FAILED")));
        }
    }

    @Test
    void aPageWhoseModuleCannotBeLoadedSaysSoInTheChosenLanguage() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.page().route("**/assets/**", Route::abort);
            visitor.visit(PAGE).page().getByText("This page could not be opened. Please reload it.").waitFor();
            visitor.button("中文").click();
            visitor.page().getByText("页面无法打开，请刷新重试。").waitFor();

            visitor.takeTroubles();
        }
    }
}
