package org.nanwang.kernel.apps;

import java.time.Duration;
import org.nanwang.kernel.apps.instance.LifeLimits;
import org.nanwang.kernel.config.ConfigurationSource;

/**
 * How apps are run.
 *
 * @param permits requests one installation may answer at once
 * @param deadline how long a request may take
 * @param limits how long an app may take, and how often it is asked how it is
 * @param maxBundleSize of a bundle, in bytes
 * @param marketplace where releases come from
 * @param signatures which kinds of keys count
 */
public record AppsConfig(
        int permits, Duration deadline, LifeLimits limits, long maxBundleSize,
        MarketplaceConfig marketplace, SignatureAlgorithms signatures) {
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
                MarketplaceConfig.from(source), SignatureAlgorithms.from(source));
    }

    /** Gives what holds when nothing is configured. */
    public static AppsConfig defaults() {
        return from(ConfigurationSource.from().open());
    }
}
