package org.nanwang.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.region.RegionCode;

/**
 * Boots a node and installs the app under test before the tests of a class, and uninstalls it after them. The node is
 * shared by all test classes of a run. Register it in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Nanwang NANWANG = Nanwang.app().region("370811").configuration("greeting", "Hi");
 * }</pre>
 *
 * @since 1.0
 */
public final class Nanwang implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final NodeSource source;
    private final Map<String, Object> configuration = new LinkedHashMap<>();
    private RegionCode region = new RegionCode("370811");
    private Optional<Path> bundle = Optional.empty();
    private Optional<Installed> installed = Optional.empty();

    Nanwang(NodeSource source) {
        this.source = source;
    }

    /** Begins with the project's own app, to be installed in Rencheng (370811) with no configuration. */
    public static Nanwang app() {
        return new Nanwang(new NodeSource());
    }

    /**
     * Installs it in another region.
     *
     * @param code of a county of Jining, or 370800 for the city itself
     * @return this
     */
    public Nanwang region(String code) {
        region = new RegionCode(code);
        return this;
    }

    /**
     * Sets a value of its configuration.
     *
     * @param name a key of the configuration's schema
     * @param value in JSON's types
     * @return this
     */
    public Nanwang configuration(String name, Object value) {
        configuration.put(name, value);
        return this;
    }

    /**
     * Takes another bundle than the one this build has made.
     *
     * @param jar never null
     * @return this
     */
    public Nanwang bundle(Path jar) {
        bundle = Optional.of(jar);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningNode node = source.node(context);
        InstallationId id = node.install(bundle.orElseGet(new ProjectBundle(Path.of(""))::path), region, configuration);
        installed = Optional.of(new Installed(node, id));
    }

    /** Lets the clock go again, so that one test's time is not another's. */
    @Override
    public void afterEach(ExtensionContext context) {
        clock().release();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        installed.ifPresent(app -> app.node().uninstall(app.id()));
        installed = Optional.empty();
    }

    /** Gives the address of the app's page: {@code http://127.0.0.1:PORT/370811/hello/}. */
    public URI address() {
        Installed app = served();
        return app.node().address().resolve("/" + app.id().region() + "/" + app.id().address() + "/");
    }

    /** Gives an anonymous client of the app, its paths relative to {@link #address()}. */
    public AppClient http() {
        Installed app = served();
        return new AppClient(address(), new Badges(app.node()::token, role -> app.node().role(app.id(), role)));
    }

    /**
     * Begins to describe a person who belongs to the app's region; {@link AppClient#as} calls in their name.
     *
     * @param account what {@code as} names them by, never null
     */
    public TestPerson person(String account) {
        Installed app = served();
        return new TestPerson(account, app.id().region(), app.node()::person);
    }

    /** Gives the clock of the node and of the app. */
    public FakeClock clock() {
        return served().node().clock();
    }

    private Installed served() {
        return installed.orElseThrow(() -> new IllegalStateException(
                "app is not installed: register Nanwang in a static field with @RegisterExtension"));
    }

    private record Installed(RunningNode node, InstallationId id) {
    }
}
