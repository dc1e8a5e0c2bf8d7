package org.nanwang.kernel.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.web.WebContainers;
import org.nanwang.kernel.http.page.Kit;
import org.nanwang.kernel.http.rest.CxfWebContainers;
import org.nanwang.kernel.http.rest.KernelContainer;
import org.nanwang.kernel.http.server.Answerer;
import org.nanwang.kernel.http.server.Dispatcher;
import org.nanwang.kernel.http.server.JettyServer;
import org.nanwang.kernel.http.server.KernelAddress;
import org.nanwang.kernel.http.server.KernelPasses;
import org.nanwang.kernel.http.server.Limits;
import org.nanwang.kernel.http.tls.Tls;
import org.nanwang.kernel.identity.Identity;
import org.nanwang.sdk.error.Refusal;

/** Makes the HTTP side of a node: first the containers that kernel-apps fills, then the server that serves them. */
public final class HttpModule {

    /** Forms of people and of the sign-in protocol, from anybody: read whole, so never large. */
    private static final long LARGEST_FORM = 64L << 10;
    private static final long LARGEST_DOCUMENT = 1L << 20;

    private final HttpConfig config;
    private final Identity identity;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CxfWebContainers containers;

    /** Prepares without listening yet. */
    public HttpModule(HttpConfig config, Identity identity, MeterRegistry meters, Clock clock) {
        this.config = config;
        this.identity = identity;
        this.meters = meters;
        this.clock = clock;
        empty(config.spool());
        this.containers = new CxfWebContainers(config.spool(), config.limits().body());
    }

    /** Removes what a killed process left there. */
    private static void empty(Path spool) {
        try {
            Files.createDirectories(spool);
            try (Stream<Path> left = Files.list(spool)) {
                for (Path file : left.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what makes the instances' containers. */
    public WebContainers containers() {
        return containers;
    }

    /**
     * Starts to listen.
     *
     * @throws Refusal if a port is taken, a host is no address of this machine, or the certificate cannot be used
     */
    public HttpServer serve(Served served) {
        List<KernelContainer> opened = new ArrayList<>();
        List<KernelAddress> addresses = new ArrayList<>(ownAddresses(served));
        for (KernelApi api : served.apis()) {
            KernelContainer container = containers.kernel(api.resources(), api.path());
            opened.add(container);
            addresses.addAll(addresses(api, container));
        }
        Optional<Tls> tls = Optional.empty();
        try {
            Limits limits = config.limits();
            Dispatcher dispatcher = new Dispatcher(addresses, served.routes(), identity, limits);
            tls = config.https().map(https -> Tls.open(https.tls(), clock));
            tls.ifPresent(this::measure);
            JettyServer jetty = JettyServer.start(entrances(tls), config.front(), limits, dispatcher);
            return new HttpServer(config, tls, jetty, opened);
        } catch (RuntimeException e) {
            tls.ifPresent(Tls::close);
            opened.forEach(KernelContainer::close);
            throw e;
        }
    }

    private JettyServer.Entrances entrances(Optional<Tls> tls) {
        return new JettyServer.Entrances(config.http(), tls.map(
                open -> new JettyServer.Secure(config.https().orElseThrow().endpoint(), open.factory())));
    }

    /** Whoever watches a node hears in time that its certificate ends. */
    private void measure(Tls tls) {
        Gauge.builder("nanwang.tls.certificate.end", tls, open -> open.certificate().end().getEpochSecond())
                .baseUnit("seconds").description("When the certificate in use ends, in seconds since 1970")
                .register(meters);
    }

    private List<KernelAddress> ownAddresses(Served served) {
        Status status = new Status(served.health(), served.metrics());
        return List.of(address("/health", false, status::health),
                address("/metrics", false, status::metrics),
                address("/kit", false, new Kit()::serve));
    }

    private List<KernelAddress> addresses(KernelApi api, KernelContainer container) {
        KernelAddress resources = address(
                api.path(), api.identified(), (request, response, path) -> container.serve(request, response));
        return api.identified() ? List.of(address(api.path() + "/openapi.json", true,
                (request, response, path) -> container.describe(request, response)), resources) : List.of(resources);
    }

    private KernelAddress address(String path, boolean identified, Answerer answerer) {
        long body = Math.min(identified ? LARGEST_DOCUMENT : LARGEST_FORM, config.limits().body());
        return new KernelAddress(path, identified, body, answerer, new KernelPasses(meters, path));
    }
}
