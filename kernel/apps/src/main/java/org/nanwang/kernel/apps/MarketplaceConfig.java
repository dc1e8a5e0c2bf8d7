package org.nanwang.kernel.apps;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.config.Secret;

/**
 * Which marketplace this node takes releases from.
 *
 * @param address the marketplace's page; this node's own unless given
 * @param approvalKeys files with further public keys whose approvals and catalogues count
 * @param client what this node is to another node's marketplace, to tell it what runs here; empty when it tells nothing
 * @param interval how long to wait before looking again what is new
 */
public record MarketplaceConfig(Optional<URI> address, List<Path> approvalKeys, Optional<Client> client,
        Duration interval) {

    static MarketplaceConfig from(ConfigurationSource source) {
        Secret secret = source.secret("marketplace-secret").orElse(new Secret(""));
        return new MarketplaceConfig(source.uri("marketplace-url", "https://city.example/marketplace/"),
                source.list("approval-keys").stream().map(Path::of).toList(),
                source.text("marketplace-client").map(id -> new Client(id, secret)),
                source.duration("catalogue-interval", Duration.ofSeconds(2)));
    }

    /** A machine account that the marketplace's city has given this node. */
    public record Client(String id, Secret secret) {
    }
}
