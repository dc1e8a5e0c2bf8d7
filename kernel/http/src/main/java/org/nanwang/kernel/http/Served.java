package org.nanwang.kernel.http;

import java.util.List;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.route.Routes;

/**
 * What a node serves.
 *
 * @param routes to the installations
 * @param apis of the kernel's modules
 * @param health asked by {@code /health}
 * @param metrics asked by {@code /metrics}, in Prometheus' text form
 */
public record Served(Routes routes, List<KernelApi> apis, Supplier<NodeHealth> health, Supplier<String> metrics) {

    /** Copies the list. */
    public Served {
        apis = List.copyOf(apis);
    }
}
