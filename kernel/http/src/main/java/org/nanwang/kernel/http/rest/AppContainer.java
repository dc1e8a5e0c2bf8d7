package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
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
    private final Publications publications = new Publications();
    private final Assets assets;
    private final Page page;
    private Optional<AppServices> services = Optional.empty();

    AppContainer(HostedApp app, Buses buses) {
        this.app = app;
        this.buses = buses;
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
        services = Optional.of(AppServices.start(app, buses.create(), publications));
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (path.startsWith(API) && (path.length() == API.length() || path.charAt(API.length()) == '/')) {
            opened().rest(request, response);
        } else if (path.startsWith(SOAP)) {
            opened().soap(request, response, path.substring(SOAP.length()));
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
            opened().describe(request, response);
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
        services.ifPresent(AppServices::close);
    }

    private AppServices opened() {
        return services.orElseThrow(() -> new IllegalStateException("container of '" + app.installation().id() + "' is not open"));
    }
}
