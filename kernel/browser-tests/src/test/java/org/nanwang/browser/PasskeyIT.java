package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.tests.DemoCity;

/** Passkeys as people meet them, with an authenticator that the browser plays. Its city has a name, as they need one. */
class PasskeyIT {

    private static final String PASSWORD = "grand-canal-1289";

    private static DemoCity city;
    private static People people;

    @BeforeAll
    static void open() throws IOException {
        int port = freePort();
        city = DemoCity.up(Map.of("NANWANG_HTTP_PORT", String.valueOf(port), "NANWANG_PUBLIC_URL", "http://localhost:" + port));
        people = new People(city, URI.create("http://localhost:" + port + "/"));
    }

    @AfterAll
    static void close() throws IOException {
        people.close();
        city.close();
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.CHINESE_PHONE, Setting.ENGLISH_PHONE, Setting.CHINESE_DESKTOP, Setting.ENGLISH_DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aPasskeyIsMadeAndSignsInByItselfOrAfterThePassword(Setting setting) {
        String account = account(setting.fileName());
        try (Visitor visitor = people.visitor(setting)) {
            suggestNothing(visitor.page());
            Page page = visitor.visit("/account/").page();
            Device device = Device.of(page);
            look(visitor, "login", setting);
            signIn(page, account);
            press(page, "add-passkey").waitFor();
            look(visitor, "account-none", setting);

            add(visitor, setting);
            page.locator(".codes").waitFor();
            assertEquals(1, device.passkeys());
            press(page, "go-on").click();
            press(page, "remove-passkey").waitFor();
            look(visitor, "account", setting);
            add(visitor, setting);
            page.locator("[data-when=present]").waitFor();
            look(visitor, "add-again", setting);

            signOut(visitor);
            device.unlocked(false);
            button(page, "passkey").click();
            page.locator("[data-when=failed]").waitFor();
            look(visitor, "login-failed", setting);
            device.unlocked(true);
            button(page, "passkey").click();
            press(page, "remove-passkey").waitFor();
            assertTrue(page.textContent("main").contains(account));

            signOut(visitor);
            device.unlocked(false);
            signIn(page, account);
            look(visitor, "second", setting);
            button(page, "second-passkey").click();
            press(page, "remove-passkey").click();
            press(page, "remove-passkey").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void theBrowserSuggestsPasskeysWhereTheNameIsTyped() {
        String account = account("suggested");
        try (Visitor visitor = people.visitor(Setting.CHINESE_PHONE)) {
            Page page = visitor.visit("/account/").page();
            Device.of(page);
            signIn(page, account);
            add(visitor, Setting.CHINESE_PHONE);
            press(page, "go-on").click();
            press(page, "sign-out").click();
            // chosen at once, since its owner touches the device whenever it asks
            visitor.visit("/account/");
            press(page, "remove-passkey").waitFor();
        }
    }

    @Test
    void aPageOfAnAppIsGivenNone() {
        String account = account("lured");
        try (Visitor visitor = people.visitor(Setting.ENGLISH_DESKTOP)) {
            suggestNothing(visitor.page());
            Page page = visitor.visit("/account/").page();
            Device.of(page);
            signIn(page, account);
            add(visitor, Setting.ENGLISH_DESKTOP);
            page.locator(".codes").waitFor();
            assertEquals("given", lure(page));
            visitor.open("/");
            assertEquals("NotAllowedError", lure(page));
            visitor.takeTroubles();
        }
    }

    private static Object lure(Page page) {
        return page.evaluate("navigator.credentials.get({ publicKey: { challenge: new Uint8Array(32) } })"
                + ".then(() => 'given', problem => problem.name)");
    }

    @Test
    void whereASecondFactorIsAskedForAPasskeyIsOne() {
        String account = account("asked");
        Setting setting = Setting.ENGLISH_PHONE;
        try (Visitor visitor = people.visitor(setting)) {
            Page page = visitor.open("/").page();
            Device.of(page);
            visitor.button("Sign in").click();
            page.locator("input[name=password]").waitFor();
            visitor.visit(visitor.path() + "&acr_values=mfa");
            signIn(page, account);
            page.locator(".secret").waitFor();
            look(visitor, "enrol", setting);
            button(page, "enrol-passkey").click();
            press(page, "go-on").click();
            press(page, "allow").click();
            page.getByText("Welcome, " + account).waitFor();
        }
    }

    /** The browser's suggestions would sign in before anybody has looked at the page. */
    private static void suggestNothing(Page page) {
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    }

    private static void add(Visitor visitor, Setting setting) {
        Page page = visitor.page();
        press(page, "add-passkey").click();
        page.locator("form[data-passkey]").waitFor();
        look(visitor, "add", setting);
        page.locator("input[name=name]").fill(setting.language().equals("en") ? "My phone" : "我的手机");
        button(page, "new-passkey").click();
    }

    private static void signOut(Visitor visitor) {
        press(visitor.visit("/account/").page(), "sign-out").click();
        visitor.visit("/account/");
    }

    private static String account(String name) {
        String account = "li." + name.replace('-', '.');
        city.as("admin").send("POST", "/platform/accounts", Map.of("name", account, "password", PASSWORD)).expect(201);
        return account;
    }

    private static void signIn(Page page, String account) {
        page.locator("input[name=name]").fill(account);
        page.locator("input[name=password]").fill(PASSWORD);
        press(page, "login").click();
    }

    /** The button of a form that the script brings to life. */
    private static Locator button(Page page, String step) {
        return page.locator("form[data-passkey]:has(input[value=" + step + "]) button");
    }

    private static Locator press(Page page, String step) {
        return page.locator("button[value=" + step + "]");
    }

    private static void look(Visitor visitor, String name, Setting setting) {
        visitor.page().locator("h1").waitFor();
        visitor.photograph("passkey-" + name + "-" + setting.fileName());
        Barriers.assertNone(visitor.page());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
