package org.nanwang.kernel.http;

import java.util.List;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.route.Routes;

/**
 * What a node serves.
 *
 * @param routes to the installations
 * @param platform resources of the kernel's modules, whose paths are below {@code /platform}
 * @param identity resources whose paths begin with {@code /oauth2} or {@code /.well-known}
 * @param health asked by {@code /health}
 * @param metrics asked by {@code /metrics}, in Prometheus' text form
 */
public record Served(
        Routes routes, List<Object> platform, List<Object> identity, Supplier<NodeHealth> health,
        Supplier<String> metrics) {

    /** Copies the lists. */
    public Served {
        platform = List.copyOf(platform);
        identity = List.copyOf(identity);
    }
}
