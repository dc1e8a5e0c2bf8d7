package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** Some resources and their OpenAPI document, or nothing. */
final class RestApi {

    private final Optional<Service> service;
    private final OpenApiDocument document;
    private final String address;

    RestApi(Bus bus, List<Object> resources, List<Object> providers, Optional<RoleGuard> guard, Title title,
            String address) {
        this.service = resources.isEmpty() ? Optional.empty() : Optional.of(Services.rest(bus, resources, providers, guard));
        this.document = new OpenApiDocument(title.name(), title.version(), address, resources);
        this.address = address.endsWith("/") ? address : address + "/";
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        service.orElseThrow(() -> unknown(request)).serve(request, response, address);
    }

    void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (service.isEmpty()) {
            throw unknown(request);
        }
        byte[] json = document.json();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    void close() {
        service.ifPresent(Service::close);
    }

    private static Refusal unknown(HttpServletRequest request) {
        return new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
    }

    /** What a document is called. */
    record Title(String name, String version) {
    }
}
