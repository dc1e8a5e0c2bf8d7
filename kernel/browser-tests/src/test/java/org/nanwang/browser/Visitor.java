package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody in front of a page. Whatever goes wrong behind the page is remembered and fails the test at the end. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private final URI city;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();

    Visitor(URI city, BrowserContext context) {
        this.city = city;
        this.context = context;
        context.setDefaultTimeout(20_000);
        context.addInitScript("addEventListener('securitypolicyviolation',"
                + " e => console.error(`policy ${e.violatedDirective} forbids ${e.blockedURI}`))");
        context.onRequest(request -> checkTarget(request.url()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + " from " + response.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                troubles.add("console: " + message.text());
            }
        });
        context.onWebError(error -> troubles.add("script: " + error.error()));
        this.page = context.newPage();
    }

    private void checkTarget(String url) {
        URI target = URI.create(url);
        boolean inside = List.of("data", "blob").contains(target.getScheme()) || city.getAuthority().equals(target.getAuthority());
        if (!inside && !elsewhere.contains(target.getAuthority())) {
            troubles.add("request to " + url);
        }
    }

    /** Allows a way out of the node, to another address of this machine. */
    Visitor mayGoTo(URI origin) {
        elsewhere.add(origin.getAuthority());
        return this;
    }

    /** Opens an address of the node and waits until the app has drawn its page. */
    Visitor open(String path) {
        visit(path).page.locator("h1").waitFor();
        return this;
    }

    /** Opens an address of the node, whatever comes. */
    Visitor visit(String path) {
        page.navigate(city.resolve(path).toString());
        return this;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(city.toString().length() - 1);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits for a text that the page announces. */
    void awaitStatus(String text) {
        page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
    }

    /** Presses a key so many times, as people without a mouse do. */
    void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    Object focused(String property) {
        return page.evaluate("name => document.activeElement[name]", property);
    }

    /** Lets the browser tell where it is. */
    void stand(double latitude, double longitude) {
        context.grantPermissions(List.of("geolocation"));
        context.setGeolocation(new Geolocation(latitude, longitude));
    }

    /** Keeps a picture of the whole page for people to look at. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Waits until a page has been refused as it should be, which the browser grumbles about, too. */
    void awaitRefusal(int status) {
        page.waitForCondition(() -> troubles.size() == 2);
        assertTrue(troubles.stream().allMatch(trouble -> trouble.contains(String.valueOf(status))), troubles::toString);
        troubles.clear();
    }

    /** Gives, and forgets, what went wrong so far. */
    List<String> takeTroubles() {
        List<String> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), troubles, "behind the page");
    }
}
