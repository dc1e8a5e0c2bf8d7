package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.call.Meter;
import org.nanwang.kernel.http.page.Assets;
import org.nanwang.kernel.http.page.Page;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** What one instance shows: its API, its SOAP endpoints, its page and the page's files. */
final class AppContainer implements WebContainer {

    private static final String API = "/api";
    private static final String SOAP = "/soap/";
    private static final String ASSETS = "/assets/";

    private final HostedApp app;
    private final Buses buses;
    private final Meter meter;
    private final Publications publications = new Publications();
    private final Assets assets;
    private final Page page;
    private Opened opened;

    AppContainer(HostedApp app, Buses buses, Meter meter) {
        this.app = app;
        this.buses = buses;
        this.meter = meter;
        this.assets = new Assets(app);
        this.page = new Page(app, assets);
    }

    @Override
    public void publish(Object... resources) {
        publications.add(resources);
    }

    @Override
    public void publishSoap(String name, Object endpoint) {
        publications.addSoap(name, endpoint);
    }

    @Override
    public void open() {
        publications.seal();
        opened = new Opened(app, buses.create(), publications);
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        Call.of(request).measuredBy(meter);
        if (path.startsWith(API) && (path.length() == API.length() || path.charAt(API.length()) == '/')) {
            opened.rest.serve(request, response);
        } else if (path.startsWith(SOAP)) {
            opened.soap(request, response, path.substring(SOAP.length()));
        } else {
            read(request, response, path);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            throw new Refusal(HttpError.METHOD_NOT_ALLOWED, method, request.getRequestURI());
        }
        if (path.equals("/openapi.json")) {
            opened.rest.describe(request, response);
        } else if (path.startsWith(ASSETS)) {
            assets.serve(request, response, path.substring(ASSETS.length()));
        } else if (page.answers(request, path)) {
            page.serve(request, response);
        } else {
            throw new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
        }
    }

    @Override
    public void close() {
        publications.seal();
        Optional.ofNullable(opened).ifPresent(Opened::close);
    }

    /** What exists once the container is open. */
    private static final class Opened {

        private final Bus bus;
        private final RestApi rest;
        private final Map<String, Service> soap = new HashMap<>();
        private final String base;

        Opened(HostedApp app, Bus bus, Publications publications) {
            this.bus = bus;
            this.base = app.basePath();
            RestApi.Title title = new RestApi.Title(
                    app.descriptor().name().en(), app.installation().version().toString());
            this.rest = new RestApi(bus, publications.resources(), publications.providers(), title, base + "api");
            publications.endpoints().forEach((name, endpoint) -> soap.put(name, Services.soap(bus, name, endpoint)));
        }

        void soap(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
            Service service = soap.get(name);
            if (service == null) {
                throw new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
            }
            service.serve(request, response, base + "soap/" + name);
        }

        void close() {
            rest.close();
            soap.values().forEach(Service::close);
            bus.shutdown(true);
        }
    }
}
