package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;
import org.nanwang.tests.Vendor;

/** The whole way of a new vendor by the marketplace's pages: apply, be verified, sign, submit, be read by two people, be listed. */
@ExtendWith(City.class)
@TestMethodOrder(OrderAnnotation.class)
class DeskPagesIT {

    private static final String PASSWORD = "grand-canal-1289";
    private static final String APP = "com.canal.tickets";
    private static final String ASKING = "permissions: [{name: people:name, reason: {zh: 票面印上姓名, en: Prints names on tickets}}]";
    private static final TestApp FIRST = TestApp.named(APP).describing(ASKING);
    private static final TestApp SECOND = TestApp.named(APP).describing(ASKING).migration("001-ticket.sql", "CREATE TABLE ticket (id int)")
            .starting("Class.forName(System.getProperty(\"driver\"));");

    private static People people;
    private static DemoCity city;
    private static Vendor desk;

    @BeforeAll
    static void meet(People met, @TempDir Path workshop) {
        people = met;
        city = met.city();
        desk = new Vendor(workshop);
        for (String name : List.of("li.na", "reviewer")) {
            String role = name.equals("reviewer") ? "platform-admin" : "citizen";
            city.as("admin").send("POST", "/platform/accounts", Map.of("name", name, "password", PASSWORD, "roles", List.of(role))).expect(201);
        }
    }

    @Test
    @Order(1)
    void anOrganisationAppliesOnAPhone() {
        try (Visitor vendor = people.visitor(Setting.CHINESE_PHONE)) {
            Page page = enter(vendor, "/marketplace/#/organisations", "登录", "li.na");
            look(vendor, "desk-apply-zh-phone");
            page.getByLabel("机构名称").fill("运河票务有限公司");
            page.getByLabel("命名空间").fill("com.canal");
            page.getByLabel("统一社会信用代码").fill("91350100M000100Y43");
            page.getByLabel("联系人姓名").fill("李娜");
            page.getByLabel("联系电话").fill("+86 537 1234567");
            page.getByLabel("联系邮箱").fill("li.na@canal.example");
            vendor.button("提交申请").click();
            page.getByText("还缺营业执照扫描件").waitFor();
            page.locator("section:has-text('运河票务有限公司') input[type=file]").setInputFiles(
                    new FilePayload("licence.pdf", "application/pdf", "%PDF-1.7 scan".getBytes(StandardCharsets.UTF_8)));
            vendor.button("上传扫描件").click();
            vendor.awaitStatus("扫描件已上传");
            look(vendor, "desk-applied-zh-phone");
        }
    }

    @Test
    @Order(2)
    void anAdminReadsTheLicenceAndVerifies() throws IOException {
        try (Visitor admin = people.visitor(Setting.ENGLISH_DESKTOP)) {
            Page page = enter(admin, "/marketplace/#/applications", "Sign in", "admin");
            page.getByText("运河票务有限公司").waitFor();
            look(admin, "desk-applications-en-desktop");
            Download licence = page.waitForDownload(() -> admin.button("Fetch the scanned licence").first().click());
            assertEquals("%PDF-1.7 scan", Files.readString(licence.path()));
            admin.button("Verify").first().click();
            admin.awaitStatus("Verified");
        }
    }

    @Test
    @Order(3)
    void theVendorRegistersAKeyMakesATokenAndSubmits() {
        try (Visitor vendor = people.visitor(Setting.ENGLISH_PHONE)) {
            Page page = enter(vendor, "/marketplace/#/organisations", "Sign in", "li.na");
            vendor.link("运河票务有限公司").click();
            page.getByLabel("Public key").fill(desk.publicKey());
            vendor.button("Register a key").click();
            vendor.awaitStatus("is registered");
            page.getByLabel("What it is for").fill("build-server");
            vendor.button("Make a token").click();
            String token = page.locator(".secret code").textContent();
            assertTrue(token.startsWith("nvt_"), token);

            submit(FIRST, "1.0.0");
            page.reload();
            page.getByText("waiting for a decision").waitFor();
            assertEquals(0, page.getByText(token).count(), "it is shown once");
            look(vendor, "desk-organisation-en-phone");
        }
    }

    @Test
    @Order(4)
    void twoPeopleReadTheEvidenceAndApprove() {
        for (String name : List.of("admin", "reviewer")) {
            city.anonymous().as(token(name)).send("POST", "/marketplace/api/releases/" + APP + "/1.0.0/approval", Map.of()).expect(200);
        }
        submit(SECOND, "1.1.0");
        try (Visitor admin = people.visitor(Setting.ENGLISH_DESKTOP)) {
            Page page = enter(admin, "/marketplace/#/reviews", "Sign in", "admin");
            look(admin, "desk-reviews-en-desktop");
            page.locator("a.card[href*='" + APP + "']").click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Other than in 1.0.0")).waitFor();
            String text = page.textContent("article");
            for (String part : List.of("001-ticket.sql", "com.canal.tickets.App", "money or personal data", "0 of 2 approvals",
                    "Calls decided while running", "Prints names on tickets")) {
                assertTrue(text.contains(part), part + " is missing in: " + text);
            }
            look(admin, "desk-evidence-en-desktop");
            page.getByLabel("Comment for vendor").fill("Why does it choose its driver while running?");
            admin.button("Send").click();
            admin.awaitStatus("Sent");
            admin.button("Approve").click();
            admin.awaitStatus("Your approval counts");
            page.getByText("1 of 2 approvals").waitFor();
        }
        try (Visitor reviewer = people.visitor(Setting.CHINESE_PHONE)) {
            Page page = enter(reviewer, "/marketplace/#/reviews/" + APP + "/1.1.0", "登录", "reviewer");
            page.getByText("Why does it choose its driver").waitFor();
            look(reviewer, "desk-evidence-zh-phone");
            reviewer.button("批准").click();
            reviewer.awaitStatus("批准已记录");
            page.getByText("上架状态").waitFor();
        }
        city.anonymous().get("/marketplace/api/releases/" + APP + "/1.1.0").expect(200);
    }

    @Test
    @Order(5)
    void whatStandsBadlyIsShownToAll() {
        try (Visitor vendor = people.visitor(Setting.CHINESE_DESKTOP)) {
            Page page = enter(vendor, "/marketplace/#/reviews/" + APP + "/1.0.0", "登录", "li.na");
            page.getByLabel("新状态").selectOption("deprecated");
            page.getByLabel("理由（会告知各县区）").fill("请升级到 1.1.0");
            vendor.button("更改状态").click();
            vendor.awaitStatus("状态已更改");
            look(vendor, "desk-standing-zh-desktop");
            vendor.open("/marketplace/#/" + APP + "/1.0.0").page().getByText("不再推荐，有更好的版本。 请升级到 1.1.0").waitFor();
        }
        try (Visitor admin = people.visitor(Setting.CHINESE_DESKTOP)) {
            Page page = enter(admin, "/marketplace/#/vendors", "登录", "admin");
            page.getByText("暂停 运河票务有限公司").click();
            page.locator("li:has-text('运河票务有限公司')").getByLabel("理由").fill("正在核查");
            page.locator("li:has-text('运河票务有限公司') button").click();
            vendorIsBack(admin, page);
        }
    }

    private static void vendorIsBack(Visitor admin, Page page) {
        admin.awaitStatus("已暂停");
        look(admin, "desk-vendors-zh-desktop");
        admin.button("恢复 运河票务有限公司").click();
        admin.awaitStatus("已恢复");
        page.getByText("暂停 运河票务有限公司").waitFor();
    }

    private static void submit(TestApp app, String version) {
        city.anonymous().as(token("li.na")).submit("/marketplace/api/releases", desk.bundle(app, version)).expectJudged("passed");
    }

    private static String token(String account) {
        return account.equals("admin") ? city.token("admin") : city.anonymous().login(account, PASSWORD);
    }

    /** Opens a page, signs in, and lets the page act. */
    private static Page enter(Visitor visitor, String path, String signIn, String account) {
        Page page = visitor.open(path).page();
        visitor.button(signIn).click();
        page.locator("input[name=name]").fill(account);
        page.locator("input[name=password]").fill(account.equals("admin") ? city.password("admin") : PASSWORD);
        page.locator("button[value=login]").click();
        page.locator("button[value=allow]").or(page.locator(".bar summary")).first().waitFor();
        if (page.locator("button[value=allow]").count() > 0) {
            page.locator("button[value=allow]").click();
        }
        page.locator("h2").first().waitFor();
        return page;
    }

    /** Nothing in anybody's way, and a picture to look at. */
    private static void look(Visitor visitor, String name) {
        visitor.photograph(name);
        Barriers.assertNone(visitor.page());
    }
}
