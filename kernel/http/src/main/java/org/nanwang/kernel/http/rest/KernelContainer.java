package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.Bus;

/** Resources of the kernel's own modules at a fixed address. */
public final class KernelContainer implements AutoCloseable {

    private final Bus bus;
    private final RestApi rest;

    KernelContainer(Bus bus, List<Object> resources, String address) {
        this.bus = bus;
        this.rest = new RestApi(bus, resources, List.of(), Optional.empty(), new RestApi.Title("Nanwang", "1.0"), address);
    }

    /** Answers a request for a resource. */
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rest.serve(request, response);
    }

    /** Answers with the OpenAPI document. */
    public void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rest.describe(request, response);
    }

    @Override
    public void close() {
        rest.close();
        bus.shutdown(true);
    }
}
