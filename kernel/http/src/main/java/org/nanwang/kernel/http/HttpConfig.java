package org.nanwang.kernel.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.server.Endpoint;
import org.nanwang.kernel.http.server.Front;
import org.nanwang.kernel.http.server.Limits;
import org.nanwang.kernel.http.tls.TlsConfig;

/**
 * How the node is reached over HTTP.
 *
 * @param http where it listens without TLS; loopback unless an operator says otherwise
 * @param https where it listens with TLS
 * @param front what stands between people and the node
 * @param limits what is taken
 * @param spool a folder for big parts of bodies while a request lasts
 */
public record HttpConfig(Endpoint http, Optional<Https> https, Front front, Limits limits, Path spool) {

    private static final long BUNDLE = 64L << 20;
    private static final long AROUND_BUNDLE = 1L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where the node listens with TLS, and how it proves there who it is. */
    public record Https(Endpoint endpoint, TlsConfig tls) {
    }

    /** Gives what holds when nothing is configured. */
    public static HttpConfig defaults(Path data) {
        return from(ConfigurationSource.from().open(), data);
    }

    /** Reads the keys of {@link EntranceKeys}, max-bundle-size, request-deadline and drain-timeout. */
    public static HttpConfig from(ConfigurationSource source, Path data) {
        EntranceKeys keys = new EntranceKeys(source, data);
        Limits limits = new Limits(source.size("max-bundle-size", BUNDLE) + AROUND_BUNDLE,
                source.duration("request-deadline", PATIENCE), source.duration("drain-timeout", PATIENCE));
        return new HttpConfig(keys.http(), keys.https(), keys.front(), limits, data.resolve("spool"));
    }

    /** Gives what people call it by, without a slash at the end, when that is not where it listens. */
    public Optional<URI> publicUrl() {
        return front.publicUrl();
    }

    /** Gives the same with another port. */
    public HttpConfig withPort(int other) {
        return new HttpConfig(new Endpoint(http.host(), other), https, front, limits, spool);
    }

    /** Gives the same with other limits. */
    public HttpConfig within(Limits others) {
        return new HttpConfig(http, https, front, others, spool);
    }

    /** Gives the same for people who call it by another address. */
    public HttpConfig knownAs(URI address) {
        return new HttpConfig(http, https, new Front(Optional.of(address), front.proxies()), limits, spool);
    }
}
