package org.nanwang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nanwang.tests.DemoCity;

/** The people in front of the city's pages: the system's Chromium, which can reach nothing but the node. */
final class People implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private final DemoCity city;
    private final URI address;
    private final Playwright playwright;
    private final Browser browser;

    People(DemoCity city) {
        this(city, city.address());
    }

    /** Calls the city by a name of its own. */
    People(DemoCity city, URI address) {
        this.city = city;
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
    }

    DemoCity city() {
        return city;
    }

    /** Lets somebody sit down who has never been here before. */
    Visitor visitor(Setting setting) {
        return new Visitor(address, browser.newContext(setting.options()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        List<String> folders = List.of(System.getenv("PATH").split(":"));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                        "no Chromium is found: install the packages chromium and fonts-noto-cjk,"
                                + " or leave these tests out with -DskipBrowser=true"));
    }
}
