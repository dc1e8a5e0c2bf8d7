package org.nanwang.kernel.apps;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.config.ConfigurationSource;

/**
 * Which marketplace this node takes releases from.
 *
 * @param address the marketplace's page; this node's own unless given
 * @param approvalKeys files with further public keys whose approvals and catalogues count
 * @param interval how long to wait before looking again what is new
 */
public record MarketplaceConfig(Optional<URI> address, List<Path> approvalKeys, Duration interval) {

    static MarketplaceConfig from(ConfigurationSource source) {
        return new MarketplaceConfig(source.uri("marketplace-url", "https://city.example/marketplace/"),
                source.list("approval-keys").stream().map(Path::of).toList(),
                source.duration("catalogue-interval", Duration.ofSeconds(2)));
    }
}
