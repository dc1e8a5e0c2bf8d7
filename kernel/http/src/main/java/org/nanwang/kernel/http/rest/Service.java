package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** One CXF server, called without CXF's own servlet: it never learns its address, the request tells it each time. */
final class Service {

    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final Server server;
    private final AbstractHTTPDestination destination;

    Service(Server server) {
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    /** Answers a request; {@code address} is the path at which this service is reached. */
    void serve(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        request.setAttribute(ADDRESS, address);
        destination.invoke(null, request.getServletContext(), request, response);
    }

    void close() {
        server.destroy();
    }
}
