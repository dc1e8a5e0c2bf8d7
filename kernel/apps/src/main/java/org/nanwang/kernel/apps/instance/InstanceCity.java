package org.nanwang.kernel.apps.instance;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.storage.Space;
import org.nanwang.sdk.City;
import org.nanwang.sdk.Configuration;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.delegation.Delegation;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.provider.Providers;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.signing.Signing;
import org.nanwang.sdk.trial.Trials;
import org.nanwang.sdk.vault.Vault;
import org.nanwang.sdk.web.Web;

/** What one instance sees of the platform. */
final class InstanceCity implements City, AutoCloseable {
    private final HostedApp app;
    private final Configuration configuration;
    private final Capabilities capabilities;
    private final Space space;
    private final Signing signing;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private Optional<Space.Pool> pool = Optional.empty();
    private boolean closed;

    InstanceCity(HostedApp app, Map<String, Object> configuration, Capabilities capabilities, InstanceWorld world) {
        this.app = app;
        this.configuration = new MapConfiguration(configuration);
        this.capabilities = capabilities;
        this.space = world.storage().space(app.installation().id());
        this.signing = world.keys().signing(app.installation().id());
        this.vault = world.vaults().of(app.installation().id());
        this.audit = new InstanceAudit(app.installation().id(), world.trail());
        this.clock = world.clock();
    }

    @Override
    public Installation installation() {
        return app.installation();
    }

    @Override
    public Region region() {
        return app.region();
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public synchronized DataSource database() {
        if (closed) {
            throw new IllegalStateException("installation '" + installation().id() + "': this instance has stopped");
        }
        if (pool.isEmpty()) {
            pool = Optional.of(space.open());
        }
        return pool.get().dataSource();
    }

    @Override
    public Web web() {
        return capabilities.web();
    }

    @Override
    public Signing signing() {
        return signing;
    }

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public Providers providers() {
        return capabilities.providers();
    }

    @Override
    public People people() {
        return capabilities.people();
    }

    @Override
    public Delegation delegation() {
        return capabilities.delegation();
    }

    @Override
    public Trials trials() {
        return capabilities.trials();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public synchronized void close() {
        closed = true;
        pool.ifPresent(Space.Pool::close);
        pool = Optional.empty();
    }
}
