package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nanwang.tests.Api;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** Portal and consoles sign people in like any client of the node. */
@ExtendWith(City.class)
class SignInIT {

    private static People people;
    private static DemoCity city;

    @BeforeAll
    static void meet(People met) {
        people = met;
        city = met.city();
    }

    @Test
    void thePortalGreetsWhoSignsInAndForgetsWhoSignsOut() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/#370811").button("登录").click();
            signIn(visitor, "citizen", "sign-in-zh");
            visitor.page().getByText("citizen，您好！").waitFor();
            assertEquals("/#370811", visitor.path());

            visitor.page().reload();
            visitor.page().getByText("citizen，您好！").waitFor();
            menu(visitor, "citizen");
            visitor.photograph("person-menu");
            Barriers.assertNone(visitor.page());
            visitor.button("退出登录").click();
            visitor.page().getByText("一个入口").waitFor();
            visitor.button("登录").waitFor();
            visitor.page().reload();
            visitor.button("登录").waitFor();
            assertFalse(visitor.page().textContent("main").contains("citizen"));
        }
    }

    @Test
    void anAdminApprovesAReleaseInTheMarketplace() {
        TestApp app = TestApp.named("org.example.bulletin");
        submit(app, "1.0.0");
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.open("/marketplace/#/needs-review").button("Sign in").click();
            signIn(visitor, "admin", "consent-marketplace");
            visitor.link("waiting for a decision").waitFor();
            visitor.photograph("marketplace-waiting");
            visitor.page().locator("a[href*='org.example.bulletin']").click();
            visitor.button("Approve").waitFor();
            visitor.photograph("marketplace-decision");
            Barriers.assertNone(visitor.page());
            visitor.button("Approve").click();
            visitor.page().getByText("nanwang install org.example.bulletin").waitFor();
        }
        assertEquals("listed", status(app));
    }

    @Test
    void aReleaseIsRefusedWithAReasonThatItsVendorReads() {
        TestApp app = TestApp.named("org.example.lottery");
        submit(app, "1.0.0");
        String release = "/marketplace/#/org.example.lottery/1.0.0";
        try (Visitor admin = people.visitor(Setting.CHINESE_DESKTOP)) {
            admin.open("/marketplace/").button("登录").click();
            signIn(admin, "admin", "consent-marketplace-zh");
            admin.link("待审批").click();
            admin.page().locator("a[href*='org.example.lottery']").click();
            admin.page().getByLabel("拒绝的理由").fill("请补充说明");
            admin.button("拒绝").click();
            admin.page().locator("dl").getByText("请补充说明").waitFor();
        }
        try (Visitor vendor = people.visitor(Setting.ENGLISH_PHONE)) {
            vendor.open("/marketplace/#/refused").button("Sign in").click();
            signIn(vendor, "vendor", "consent-marketplace-phone");
            vendor.page().locator("a[href*='org.example.lottery']").click();
            vendor.page().locator("dl").getByText("请补充说明").waitFor();
            assertEquals(0, vendor.button("Approve").count());
        }
        assertEquals("refused", status(app));
    }

    @Test
    void whoIsSignedInIsAskedOncePerAppAndSignedOutOfAll() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.open("/").button("Sign in").click();
            signIn(visitor, "operator-370811", "consent-portal");
            visitor.page().getByText("Welcome, operator-370811.").waitFor();

            visitor.open("/370811/parking/").button("Sign in").click();
            visitor.button("Allow").click();
            visitor.page().locator("summary").getByText("operator-370811").waitFor();
            visitor.link("City portal").click();
            visitor.page().getByText("Welcome, operator-370811.").waitFor();
            visitor.open("/370811/parking/").page().locator("summary").getByText("operator-370811").waitFor();

            menu(visitor, "operator-370811");
            visitor.button("Sign out").click();
            visitor.button("Sign in").waitFor();
            visitor.open("/").button("Sign in").waitFor();
        }
    }

    @Test
    void aForeignAnswerSignsNobodyIn() {
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            visitor.open("/?code=stolen&state=guessed&iss=" + city.address()).button("Sign in").waitFor();
            visitor.page().evaluate("sessionStorage.setItem('nanwang-sign-in',"
                    + " JSON.stringify({ state: 's', nonce: 'n', verifier: 'v', place: '/#370811' }))");
            visitor.open("/?code=stolen&state=s&iss=http://evil.example").button("Sign in").waitFor();
            assertEquals("/#370811", visitor.path());
        }
    }

    @Test
    void aTokenOfOneCountysPageOpensNoOther() {
        city.as("operator-370883").send("POST", "/platform/installations", Map.of("app", "org.nanwang.parking",
                "version", parkingVersion(), "region", "370883")).expect(202);
        city.awaitSettled("370883-parking");
        String token = city.anonymous().login("operator-370811", city.password("operator-370811"),
                "370811-parking.page", city.address() + "370811/parking/", "openid org.nanwang.parking:clerk:370811");
        Api page = city.anonymous().as(token);
        page.get("/370811/parking/api/sessions").expect(200);
        assertEquals(401, page.get("/370883/parking/api/lots").status());
        assertEquals(401, page.get("/platform/installations").status());
        assertEquals(401, page.get("/marketplace/api/releases").status());
        city.as("operator-370883").send("DELETE", "/platform/installations/370883-parking?data=drop", null).expect(202);
        city.awaitSettled("370883-parking");
        assertEquals(404, city.as("admin").get("/platform/clients/370883-parking.page/registration").status());
    }

    @Test
    void theAccountsPageTellsWhoMayActForThem() {
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            visitor.open("/").button("登录").click();
            signIn(visitor, "operator-370883", "consent-portal-zh");
            menu(visitor, "operator-370883");
            visitor.link("我的账号").click();
            visitor.page().waitForURL("**/account/");
            assertTrue(visitor.page().textContent("main").contains("济宁城市门户"));
        }
    }

    /** Fills in the node's own pages: name and password, and whether the app may. */
    private static void signIn(Visitor visitor, String account, String picture) {
        Page page = visitor.page();
        page.locator("input[name=name]").fill(account);
        page.locator("input[name=password]").fill(city.password(account));
        page.locator("button[value=login]").click();
        Locator allow = page.locator("button[value=allow]");
        allow.or(page.locator(".bar summary")).first().waitFor();
        if (allow.count() > 0) {
            visitor.photograph(picture);
            allow.click();
        }
        page.locator(".bar summary").waitFor();
    }

    private static void menu(Visitor visitor, String account) {
        visitor.page().locator(".bar summary").getByText(account).click();
    }

    private static void submit(TestApp app, String version) {
        city.as("vendor").submit("/marketplace/api/releases", city.vendor().bundle(app, version)).expectJudged("passed");
    }

    private static String status(TestApp app) {
        return city.as("admin").get("/marketplace/api/releases/" + app.id() + "/1.0.0").expect(200).json()
                .path("status").asText();
    }

    private static String parkingVersion() {
        return city.as("admin").get("/platform/installations/370811-parking").expect(200).json()
                .at("/observed/version").asText();
    }
}
