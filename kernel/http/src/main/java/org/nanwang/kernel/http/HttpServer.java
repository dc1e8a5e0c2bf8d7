package org.nanwang.kernel.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.http.rest.KernelContainer;
import org.nanwang.kernel.http.server.JettyServer;
import org.nanwang.kernel.http.tls.ServerCertificate;
import org.nanwang.kernel.http.tls.Tls;

/** A node that listens. */
public final class HttpServer implements AutoCloseable {

    private final HttpConfig config;
    private final Optional<Tls> tls;
    private final JettyServer jetty;
    private final List<KernelContainer> containers;

    HttpServer(HttpConfig config, Optional<Tls> tls, JettyServer jetty, List<KernelContainer> containers) {
        this.config = config;
        this.tls = tls;
        this.jetty = jetty;
        this.containers = List.copyOf(containers);
    }

    /** Gives the address it is best reached at, over TLS if it can, without a slash at the end. */
    public URI address() {
        return jetty.securePort().map(port -> config.https().orElseThrow().endpoint().uri("https", port))
                .orElseGet(this::plainAddress);
    }

    /** Gives the address it is reached at without TLS, by programs on the same machine. */
    public URI plainAddress() {
        return config.http().uri("http", port());
    }

    /** Gives the port it listens on without TLS. */
    public int port() {
        return jetty.port();
    }

    /** Gives the certificate by which clients know it, when it speaks TLS. */
    public Optional<ServerCertificate> certificate() {
        return tls.map(Tls::certificate);
    }

    /** Takes no more requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        jetty.close();
        tls.ifPresent(Tls::close);
        containers.forEach(KernelContainer::close);
    }
}
