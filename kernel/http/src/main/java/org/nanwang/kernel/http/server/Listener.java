package org.nanwang.kernel.http.server;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes what listens: plain HTTP/1.1, or HTTP/2 and HTTP/1.1 over TLS. */
record Listener(Endpoint endpoint, Front front) {

    private static final int LARGEST_HEADER = 16 << 10;
    private static final int IDLE_TIMEOUT = 60_000;
    private static final long YEAR_IN_SECONDS = 365L * 24 * 60 * 60;
    private static final long NEVER = -1;

    ServerConnector plain(Server server) {
        HttpConfiguration configuration = configuration();
        front.customize(configuration);
        return connector(server, new HttpConnectionFactory(configuration));
    }

    ServerConnector secure(Server server, SslContextFactory.Server tls) {
        HttpConfiguration configuration = configuration();
        // one certificate for all names: whether it is the right one is for clients to judge
        configuration.addCustomizer(new SecureRequestCustomizer(false, strictSeconds(), false));
        front.customize(configuration);
        HttpConnectionFactory http1 = new HttpConnectionFactory(configuration);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(http1.getProtocol());
        return connector(server, new SslConnectionFactory(tls, alpn.getProtocol()), alpn,
                new HTTP2ServerConnectionFactory(configuration), http1);
    }

    /** A browser told to come by TLS only (HSTS) would shut a developer out of all else on the same machine. */
    private long strictSeconds() {
        return front.publicUrl().filter(address -> !new Endpoint(address.getHost(), 0).loopback())
                .map(address -> YEAR_IN_SECONDS).orElse(NEVER);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADER);
        configuration.setResponseHeaderSize(LARGEST_HEADER);
        return configuration;
    }

    private ServerConnector connector(Server server, ConnectionFactory... factories) {
        ServerConnector connector = new ServerConnector(server, factories);
        connector.setHost(endpoint.host());
        connector.setPort(endpoint.port());
        connector.setIdleTimeout(IDLE_TIMEOUT);
        return connector;
    }
}
