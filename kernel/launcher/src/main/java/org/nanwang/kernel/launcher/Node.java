package org.nanwang.kernel.launcher;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.AppsModule;
import org.nanwang.kernel.apps.MarketplaceConfig;
import org.nanwang.kernel.apps.Surroundings;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.http.HttpModule;
import org.nanwang.kernel.http.HttpServer;
import org.nanwang.kernel.http.KernelApi;
import org.nanwang.kernel.http.NodeHealth;
import org.nanwang.kernel.http.Served;
import org.nanwang.kernel.http.tls.ServerCertificate;
import org.nanwang.kernel.identity.IdentityConfig;
import org.nanwang.kernel.identity.IdentityModule;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.observe.Healths;
import org.nanwang.kernel.observe.Observe;
import org.nanwang.kernel.observe.ObserveModule;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.regions.RegionsModule;
import org.nanwang.kernel.regions.RegionsResource;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.kernel.trial.TrialModule;
import org.nanwang.sdk.Health;
import org.nanwang.spi.identity.IdentitySource;

/** A running node: the modules, wired in the order in which they need each other and stopped in the reverse. */
public final class Node implements AutoCloseable {

    /** How long the first answer of /health waits for apps that are slow to start. */
    private static final Duration APPS_COME_UP = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final AtomicBoolean ready = new AtomicBoolean();
    private final NodeSettings settings;
    private final Storage storage;
    private final Regions regions;
    private final IdentityModule identity;
    private final AppsModule apps;
    private final CompletableFuture<HttpServer> server = new CompletableFuture<>();

    private Node(NodeSettings settings, ReleaseOrigins origins) {
        this.settings = settings;
        try {
            storage = add(StorageModule.open(settings.modules().storage(), settings.data(), clock()));
            Observe observe = add(ObserveModule.open(storage, clock()));
            regions = RegionsModule.open(storage, settings.city());
            IdentityConfig known = new IdentityConfig(this::address, settings.data(),
                    settings.modules().passwords(), settings.modules().secondFactor(),
                    new IdentityConfig.Hosted(this::sources, this::served));
            identity = add(IdentityModule.open(storage, regions, observe.audit(), known, clock()));
            HttpModule http =
                    new HttpModule(settings.modules().http(), identity.identity(), observe.meters(), clock());
            TrialModule trials = TrialModule.open(settings.modules().trial(), settings.data(), Main.class.getName(),
                    List.of("trial", "--city", settings.city().value()), origins::shipped);
            apps = add(AppsModule.open(settings.modules().apps(),
                    new Surroundings(settings.data(), storage, regions, new CityPeople(identity.people()),
                            identity.callerTokens()::exchange, observe.audit(), observe.meters(), http.containers(), new NodeSealing(identity.vault()),
                            new PageClients(identity.installationClients()), trials, clock()),
                    origins.trust(this::marketplace, this::reportToken), settings.circumstances().observer()));
            add(trials); // closed before the apps, which would wait for what is being tried
            apps.resume(); // what served comes up while the kernel's own addresses are put together
            server.complete(add(http.serve(served(observe, regions))));
        } catch (RuntimeException | Error e) {
            server.completeExceptionally(e);
            close();
            throw e;
        }
    }

    /**
     * Starts a node from its distribution and waits until the apps that should serve do, or have failed.
     *
     * @throws org.nanwang.sdk.error.Refusal if a part cannot start: why, and what to do
     */
    public static Node start(NodeSettings settings) {
        return start(settings, new ReleaseOrigins(NodeHome.find(), Optional.empty()));
    }

    static Node start(NodeSettings settings, ReleaseOrigins origins) {
        Node node = new Node(settings, origins);
        try {
            for (Offer shipped : origins.system()) {
                new Placement(node.apps).keep(shipped, settings.city());
            }
            node.apps.settle(APPS_COME_UP);
            node.ready.set(true);
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        } catch (InterruptedException e) {
            node.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** Gives the address people reach it at, without a slash at the end. */
    public URI address() {
        return settings.modules().http().publicUrl().orElseGet(() -> server.join().address());
    }

    /** Gives the address at which programs of this machine reach it, without TLS and without what stands before it. */
    URI own() {
        return server.join().plainAddress();
    }

    /** Gives what clients know it by, when it speaks TLS. */
    Optional<ServerCertificate> certificate() {
        return server.join().certificate();
    }

    Storage storage() {
        return storage;
    }

    Regions regions() {
        return regions;
    }

    IdentityModule identity() {
        return identity;
    }

    AppsModule apps() {
        return apps;
    }

    /** Stops all parts, the last started first; each gets its turn whatever the others do. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(Node.class.getName()).log(System.Logger.Level.WARNING, "a part did not stop", e);
            }
        }
    }

    private Served served(Observe observe, Regions regions) {
        observe.healths().add("apps", () -> ready.get() ? Health.up() : Health.down("starting"));
        List<Object> platform = new ArrayList<>(apps.resources());
        platform.add(new RegionsResource(regions));
        platform.add(observe.auditResource());
        platform.addAll(identity.platformResources());
        List<KernelApi> apis = List.of(KernelApi.of("/platform", platform),
                KernelApi.of("/scim/v2", identity.scimResources()),
                KernelApi.open("/oauth2", identity.oauthResources().toArray()),
                KernelApi.open("/account", identity.accountResource()),
                KernelApi.open("/.well-known", identity.wellKnownResource()));
        return new Served(apps.routes(), apis, () -> health(observe.healths()), observe::scrape);
    }

    private static NodeHealth health(Healths healths) {
        Map<String, Health> checks = healths.check();
        return new NodeHealth(checks.values().stream().allMatch(Health::serving), checks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        check -> check.getValue().serving() ? "up" : check.getValue().reason())));
    }

    private List<OfferedSource> sources() {
        return apps.providers().of(IdentitySource.class).stream().map(NodeSource::new)
                .map(OfferedSource.class::cast).toList();
    }

    private List<ServingApp> served() {
        return ServedDescriptors.of(apps);
    }

    private URI marketplace() {
        return settings.modules().apps().marketplace().address()
                .orElseGet(() -> URI.create(own() + "/marketplace/"));
    }

    /** To its own marketplace a node is known; to another one by what that city has given it. */
    private Optional<String> reportToken() {
        MarketplaceConfig config = settings.modules().apps().marketplace();
        if (config.address().isEmpty()) {
            return Optional.of(identity.nodeTokens().reporting());
        }
        NodeClient city = new NodeClient(config.address().get().resolve("/"), Locale.ENGLISH);
        return config.client().map(client -> city.oauth().machine(client.id(), client.secret().reveal())
                .path("access_token").asText());
    }

    private Clock clock() {
        return settings.circumstances().clock();
    }

    private <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }
}
