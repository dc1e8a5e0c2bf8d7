package org.nanwang.kernel.apps;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.instance.LifeLimits;
import org.nanwang.kernel.config.ConfigurationSource;

/**
 * How apps are run.
 *
 * @param permits requests one installation may answer at once
 * @param deadline how long a request may take
 * @param limits how long an app may take, and how often it is asked how it is
 * @param maxBundleSize of a bundle, in bytes
 * @param marketplace the marketplace's page; this node's own unless given
 * @param approvalKeys files with further public keys whose approvals count
 */
public record AppsConfig(
        int permits, Duration deadline, LifeLimits limits, long maxBundleSize, Optional<URI> marketplace,
        List<Path> approvalKeys) {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** Reads the keys of this module. */
    public static AppsConfig from(ConfigurationSource source) {
        return new AppsConfig(
                source.integer("request-permits", 64, 1, 10_000),
                source.duration("request-deadline", HALF_A_MINUTE),
                new LifeLimits(source.duration("start-timeout", HALF_A_MINUTE),
                        source.duration("drain-timeout", HALF_A_MINUTE),
                        source.duration("health-interval", HALF_A_MINUTE)),
                source.size("max-bundle-size", 64L << 20),
                source.uri("marketplace-url", "https://city.example/marketplace/"),
                source.list("approval-keys").stream().map(Path::of).toList());
    }

    /** Gives what holds when nothing is configured. */
    public static AppsConfig defaults() {
        return from(ConfigurationSource.from().open());
    }
}
