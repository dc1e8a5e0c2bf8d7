package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.AsyncResponse;
import java.io.IOException;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** One CXF server, called without CXF's own servlet: it never learns its address, the request tells it each time. */
final class Service {

    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";
    private static final String URI = "org.apache.cxf.transport.endpoint.uri";

    private final Server server;
    private final AbstractHTTPDestination destination;

    Service(Server server) {
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    /** Answers a request; {@code address} is the path at which this service is reached. */
    void serve(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        String whole = origin(request) + address;
        request.setAttribute(ADDRESS, whole);
        request.setAttribute(URI, whole);
        destination.invoke(null, request.getServletContext(), new BodyForms(request), response);
        if (request.isAsyncStarted()) {
            rememberSuspended((Message) request.getAttribute(AbstractHTTPDestination.CXF_CONTINUATION_MESSAGE));
        }
    }

    /** Gives scheme, host and port as the caller knows them. */
    private static String origin(HttpServletRequest request) {
        StringBuffer called = request.getRequestURL();
        return called.substring(0, called.length() - request.getRequestURI().length());
    }

    /** Without this, CXF 4.2.3 would call the resource method a second time when the time for its answer is over. */
    private static void rememberSuspended(Message message) {
        AsyncResponse suspended = message == null ? null : message.get(AsyncResponse.class);
        if (suspended != null) {
            message.getExchange().put(AsyncResponse.class, suspended);
        }
    }

    void close() {
        server.destroy();
    }
}
