package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.tests.Authenticator;

/** Somebody's whole way with an app of somebody else: sign in, be sure that it stays theirs, agree, sign out. */
@ExtendWith(City.class)
class JourneyIT {

    private static final String PASSWORD = "grand-canal-1289";
    private static final String SCOPE = "openid profile org.nanwang.parking:clerk:370811 installation:read:370811";

    private static People people;
    private static Shop shop;

    @BeforeAll
    static void open(People met) {
        people = met;
        shop = Shop.open(met.city(), List.of("org.nanwang.parking:clerk:370811", "installation:read:370811"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.CHINESE_PHONE, Setting.ENGLISH_PHONE, Setting.CHINESE_DESKTOP, Setting.ENGLISH_DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void fromTheFirstPasswordToTheLastGoodbye(Setting setting) throws Exception {
        String account = "wang." + setting.fileName().toLowerCase().replace('-', '.');
        people.city().as("admin").send("POST", "/platform/accounts", Map.of("name", account, "password", PASSWORD,
                "roles", List.of("county-operator:370811"))).expect(201);
        try (Visitor visitor = people.visitor(setting).mayGoTo(shop.origin())) {
            Page page = visitor.visit(shop.signIn(SCOPE)).page();
            look(visitor, "login", setting);
            signIn(visitor, account, "not-the-password");
            page.getByRole(AriaRole.ALERT).waitFor();
            visitor.awaitRefusal(400);
            look(visitor, "login-wrong", setting);
            signIn(visitor, account, PASSWORD);
            press(page, "deny").waitFor();

            Authenticator phone = setUpSecondFactor(visitor, setting);
            press(page, "sign-out").click();
            look(visitor, "signed-out", setting);

            visitor.visit(shop.signIn(SCOPE));
            signIn(visitor, account, PASSWORD);
            look(visitor, "second", setting);
            enter(page, "000000", "second");
            visitor.awaitRefusal(400);
            enter(page, phone.code(), "second");

            agree(visitor, setting);
            assertEquals("basket-7", page.evaluate("new URLSearchParams(location.search).get('state')"));
            JsonNode tokens = shop.tokens(URI.create(page.url()));
            JsonNode told = claims(tokens.get("id_token").asText());
            assertEquals("mfa", told.get("acr").asText());

            visitor.visit("/account/");
            look(visitor, "account", setting);
            assertTrue(page.textContent("main").contains(Shop.ID));
            visitor.visit(shop.signOut(tokens.get("id_token").asText())).page().waitForURL(shop.origin() + "/bye");
            JsonNode note = claims(shop.signedOut().poll(20, TimeUnit.SECONDS).substring("logout_token=".length()));
            assertEquals(told.get("sid"), note.get("sid"));
            visitor.visit("/account/");
            page.locator("input[name=password]").waitFor();
        }
    }

    private static Authenticator setUpSecondFactor(Visitor visitor, Setting setting) {
        Page page = visitor.visit("/account/").page();
        look(visitor, "account-new", setting);
        press(page, "factor").click();
        page.locator(".secret").waitFor();
        look(visitor, "enrol", setting);
        Authenticator phone = new Authenticator(page.locator(".secret").textContent());
        enter(page, "000000", "enrol");
        visitor.awaitRefusal(400);
        look(visitor, "enrol-wrong", setting);
        enter(page, phone.code(), "enrol");
        page.locator(".codes").waitFor();
        assertEquals(10, page.locator(".codes li").count());
        look(visitor, "recovery", setting);
        press(page, "go-on").click();
        press(page, "remove-factor").waitFor();
        look(visitor, "account-factor", setting);
        return phone;
    }

    private static void agree(Visitor visitor, Setting setting) {
        Page page = visitor.page();
        press(page, "allow").waitFor();
        look(visitor, "consent", setting);
        String text = page.textContent("main");
        List<String> words = setting.language().equals("en")
                ? List.of("Fruit shop", "Rencheng", "See which apps are installed in", "Parking clerk", "Sees stays")
                : List.of("水果店", "任城区", "查看已安装的应用", "停车业务员", "查看停车记录");
        words.forEach(word -> assertTrue(text.contains(word), text));
        press(page, "allow").click();
        page.waitForURL(shop.origin() + "/done?**");
    }

    private static void signIn(Visitor visitor, String account, String password) {
        visitor.page().locator("input[name=name]").fill(account);
        visitor.page().locator("input[name=password]").fill(password);
        press(visitor.page(), "login").click();
    }

    private static void enter(Page page, String code, String step) {
        page.locator("input[name=code]").fill(code);
        press(page, step).click();
    }

    private static Locator press(Page page, String step) {
        return page.locator("button[value=" + step + "]");
    }

    /** Nothing in anybody's way, and a picture to look at. */
    private static void look(Visitor visitor, String name, Setting setting) {
        visitor.page().locator("h1").waitFor();
        visitor.photograph("identity-" + name + "-" + setting.fileName());
        Barriers.assertNone(visitor.page());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
