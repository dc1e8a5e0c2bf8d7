package org.nanwang.kernel.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.nanwang.kernel.apps.web.WebContainers;
import org.nanwang.kernel.http.page.Kit;
import org.nanwang.kernel.http.rest.CxfWebContainers;
import org.nanwang.kernel.http.rest.KernelContainer;
import org.nanwang.kernel.http.server.JettyServer;
import org.nanwang.kernel.http.server.KernelAddress;
import org.nanwang.kernel.http.server.Limits;
import org.nanwang.kernel.identity.Identity;

/** Makes the HTTP side of a node: first the containers that kernel-apps fills, then the server that serves them. */
public final class HttpModule {

    private final HttpConfig config;
    private final Identity identity;
    private final CxfWebContainers containers;

    /** Prepares without listening yet. */
    public HttpModule(HttpConfig config, Identity identity, MeterRegistry meters) {
        this.config = config;
        this.identity = identity;
        try {
            Files.createDirectories(config.spool());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.containers = new CxfWebContainers(config.spool(), config.largestBody(), meters);
    }

    /** Gives what makes the instances' containers. */
    public WebContainers containers() {
        return containers;
    }

    /**
     * Starts to listen.
     *
     * @throws org.nanwang.sdk.error.Refusal if the port is taken or the host is no address of this machine
     */
    public HttpServer serve(Served served) {
        KernelContainer platform = containers.kernel(served.platform(), "/platform");
        KernelContainer identities = containers.kernel(served.identity(), "/");
        Limits limits = new Limits(config.largestBody(), config.deadline(), config.drain());
        JettyServer jetty = JettyServer.start(config.host(), config.port(), limits,
                addresses(served, platform, identities), served.routes(), identity);
        return new HttpServer(config.host(), jetty, List.of(platform, identities));
    }

    private static List<KernelAddress> addresses(Served served, KernelContainer platform, KernelContainer identities) {
        Status status = new Status(served.health(), served.metrics());
        return List.of(
                new KernelAddress("/health", false, status::health),
                new KernelAddress("/metrics", false, status::metrics),
                new KernelAddress("/kit", false, new Kit()::serve),
                new KernelAddress("/oauth2", false, (request, response, path) -> identities.serve(request, response)),
                new KernelAddress("/.well-known", false, (request, response, path) -> identities.serve(request, response)),
                new KernelAddress("/platform/openapi.json", true,
                        (request, response, path) -> platform.describe(request, response)),
                new KernelAddress("/platform", true, (request, response, path) -> platform.serve(request, response)));
    }
}
