package org.nanwang.kernel.http;

import java.net.URI;
import java.util.List;
import org.nanwang.kernel.http.rest.KernelContainer;
import org.nanwang.kernel.http.server.JettyServer;

/** A node that listens. */
public final class HttpServer implements AutoCloseable {

    private final String host;
    private final JettyServer jetty;
    private final List<KernelContainer> containers;

    HttpServer(String host, JettyServer jetty, List<KernelContainer> containers) {
        this.host = host;
        this.jetty = jetty;
        this.containers = List.copyOf(containers);
    }

    /** Gives the address it is reached at, without a slash at the end. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** Gives the port it listens on. */
    public int port() {
        return jetty.port();
    }

    /** Takes no more requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        jetty.close();
        containers.forEach(KernelContainer::close);
    }
}
