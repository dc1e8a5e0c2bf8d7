package org.nanwang.kernel.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.Trust;
import org.nanwang.kernel.apps.catalogue.MarketplaceCatalogue;
import org.nanwang.kernel.apps.release.MarketplaceHttp;
import org.nanwang.kernel.apps.release.MarketplaceReleases;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.ReleaseSource;
import org.nanwang.kernel.apps.release.ShippedReleases;
import org.nanwang.kernel.apps.report.MarketplaceReports;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * Where a node takes releases from, in this order: the desk of a developer, the distribution's own apps, the marketplace.
 *
 * @param home the distribution, when the node was started from one
 * @param workbench the desk, on a development node
 */
record ReleaseOrigins(Optional<NodeHome> home, Optional<WorkbenchReleases> workbench) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /**
     * Gives the sources, and the keys by which their releases are known.
     *
     * @param marketplace where it is
     * @param token with which it knows this node
     */
    Trust trust(Supplier<URI> marketplace, Supplier<Optional<String>> token) {
        List<ReleaseSource> sources = new ArrayList<>();
        workbench.ifPresent(sources::add);
        home.map(NodeHome::system).map(ShippedReleases::new).ifPresent(sources::add);
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
        MarketplaceHttp http = new MarketplaceHttp(marketplace, client);
        sources.add(new MarketplaceReleases(http));
        // who develops an app that ships with the platform tests it at its fixed address
        List<VerifyKey> distribution = Stream.concat(
                home.map(NodeHome::key).stream(), workbench.map(WorkbenchReleases::key).stream()).toList();
        return new Trust(sources, distribution, List.of(), new MarketplaceCatalogue(http),
                new MarketplaceReports(http, token));
    }

    /** Gives the digests of all apps that came with the distribution. */
    Set<String> shipped() {
        return home.stream().flatMap(folder -> Stream.of(folder.system(), folder.apps()))
                .flatMap(folder -> NodeHome.bundles(folder).stream()).map(Digests::ofFile).collect(Collectors.toSet());
    }

    /** Lists the distribution's own apps. */
    List<Offer> system() {
        return home.map(NodeHome::system).map(folder -> new ShippedReleases(folder).offers()).orElse(List.of());
    }
}
