package org.nanwang.kernel.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.server.Limits;

/**
 * How the node is reached over HTTP.
 *
 * @param host the address listened on; loopback unless an operator says otherwise
 * @param port 0 takes any free one
 * @param publicUrl what people call it by, without a slash at the end, when a proxy stands before it
 * @param limits what is taken
 * @param spool a folder for big parts of bodies while a request lasts
 */
public record HttpConfig(String host, int port, Optional<URI> publicUrl, Limits limits, Path spool) {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8370;
    private static final int LAST_PORT = 65535;
    private static final long BUNDLE = 64L << 20;
    private static final long AROUND_BUNDLE = 1L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EXAMPLE = "https://city.example";

    /** Gives what holds when nothing is configured. */
    public static HttpConfig defaults(Path data) {
        return from(ConfigurationSource.from().open(), data);
    }

    /** Reads http-host, http-port, public-url, max-bundle-size, request-deadline and drain-timeout. */
    public static HttpConfig from(ConfigurationSource source, Path data) {
        Limits limits = new Limits(source.size("max-bundle-size", BUNDLE) + AROUND_BUNDLE,
                source.duration("request-deadline", PATIENCE), source.duration("drain-timeout", PATIENCE));
        return new HttpConfig(source.text("http-host", HOST), source.integer("http-port", PORT, 0, LAST_PORT),
                publicUrl(source), limits, data.resolve("spool"));
    }

    /** Gives the same with another port. */
    public HttpConfig withPort(int other) {
        return new HttpConfig(host, other, publicUrl, limits, spool);
    }

    /** Gives the same with other limits. */
    public HttpConfig within(Limits others) {
        return new HttpConfig(host, port, publicUrl, others, spool);
    }

    /** Gives the same for people who call it by another address. */
    public HttpConfig knownAs(URI address) {
        return new HttpConfig(host, port, Optional.of(address), limits, spool);
    }

    /** An address with a path would lead elsewhere than what apps are told: every app's own path begins at the root. */
    private static Optional<URI> publicUrl(ConfigurationSource source) {
        Optional<URI> given = source.uri("public-url", EXAMPLE);
        if (given.isPresent() && !given.get().toString().matches("https?://[^/?#@]+/?")) {
            source.refuse("public-url", "scheme and host only, such as " + EXAMPLE);
        }
        return given.map(address -> URI.create(address.toString().replaceFirst("/$", "")));
    }
}
