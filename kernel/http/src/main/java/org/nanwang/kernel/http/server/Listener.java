package org.nanwang.kernel.http.server;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Where to listen.
 *
 * @param host the address listened on
 * @param port 0 takes any free one
 * @param publicUrl what people call it by, when a proxy stands before it
 */
public record Listener(String host, int port, Optional<URI> publicUrl) {

    private static final int LARGEST_HEADER = 16 << 10;
    private static final int IDLE_TIMEOUT = 60_000;

    ServerConnector connector(Server server) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADER);
        configuration.setResponseHeaderSize(LARGEST_HEADER);
        publicUrl.ifPresent(address -> configuration.addCustomizer((request, headers) -> calledBy(address, request)));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_TIMEOUT);
        return connector;
    }

    /** Whoever asks a request for its address, to build another one from it, hears the public one. */
    private static Request calledBy(URI address, Request request) {
        HttpURI called = HttpURI.build(request.getHttpURI()).scheme(address.getScheme())
                .authority(address.getHost(), address.getPort()).asImmutable();
        HttpFields headers = HttpFields.build(request.getHeaders())
                .put(new HostPortHttpField(address.getHost(), address.getPort())).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return called;
            }

            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
