package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** The API and the SOAP endpoints of one instance, made when its container opens. */
final class AppServices implements AutoCloseable {

    private final Bus bus;
    private final RestApi rest;
    private final Map<String, Service> soap = new HashMap<>();
    private final String base;

    private AppServices(HostedApp app, Bus bus, Publications publications) {
        RestApi.Title title = new RestApi.Title(app.descriptor().name().en(), app.installation().version().toString());
        this.bus = bus;
        this.base = app.basePath();
        RoleGuard guard = new RoleGuard(app);
        guard.requireDeclared(publications.resources());
        this.rest = new RestApi(bus, publications.resources(), publications.providers(), Optional.of(guard), title,
                base + "api");
        publications.endpoints().forEach((name, endpoint) -> soap.put(name, Services.soap(bus, name, endpoint)));
    }

    /** Makes them all, or nothing. */
    static AppServices start(HostedApp app, Bus bus, Publications publications) {
        try {
            return new AppServices(app, bus, publications);
        } catch (RuntimeException | LinkageError e) {
            bus.shutdown(true);
            throw new IllegalArgumentException(
                    "what '" + app.installation().id() + "' published cannot be served: " + e.getMessage(), e);
        }
    }

    void rest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rest.serve(request, response);
    }

    void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rest.describe(request, response);
    }

    void soap(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Service service = soap.get(name);
        if (service == null) {
            throw new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
        }
        service.serve(request, response, base + "soap/" + name);
    }

    @Override
    public void close() {
        rest.close();
        soap.values().forEach(Service::close);
        bus.shutdown(true);
    }
}
