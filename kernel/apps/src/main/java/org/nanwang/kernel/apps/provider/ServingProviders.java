package org.nanwang.kernel.apps.provider;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.provider.Provider;

/** The providers that serve on this node now: they come, change and go with the routes of their installations. */
public final class ServingProviders {
    private final RouteTable routes;

    /** Follows these routes. */
    public ServingProviders(RouteTable routes) {
        this.routes = routes;
    }

    /** Lists all of a kind, by installation. */
    public <D, P extends Provider<D>> List<ServingProvider<D, P>> of(Class<P> type) {
        return routes.serving().stream().flatMap(served -> provider(served, type)).toList();
    }

    /** Finds the one of an installation. */
    public <D, P extends Provider<D>> Optional<ServingProvider<D, P>> find(Class<P> type, InstallationId installation) {
        return routes.serving(installation).stream().flatMap(served -> provider(served, type)).findFirst();
    }

    private <D, P extends Provider<D>> Stream<ServingProvider<D, P>> provider(Served served, Class<P> type) {
        return served.offers().find(type)
                .map(offer -> new ServingProvider<>(routes, type, served.app(), offer.description())).stream();
    }
}
