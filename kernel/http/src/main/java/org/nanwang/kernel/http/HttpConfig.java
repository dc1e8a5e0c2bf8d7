package org.nanwang.kernel.http;

import java.nio.file.Path;
import java.time.Duration;
import org.nanwang.kernel.config.ConfigurationSource;

/**
 * How the node is reached over HTTP.
 *
 * @param host the address listened on; loopback unless an operator says otherwise
 * @param port 0 takes any free one
 * @param largestBody in bytes
 * @param deadline how long an answer may take
 * @param drain how long requests in flight may still take when the node stops
 * @param spool a folder for big parts of bodies while a request lasts
 */
public record HttpConfig(String host, int port, long largestBody, Duration deadline, Duration drain, Path spool) {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8370;
    private static final int LAST_PORT = 65535;
    private static final long BUNDLE = 64L << 20;
    private static final long AROUND_BUNDLE = 1L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Gives what holds when nothing is configured. */
    public static HttpConfig defaults(Path data) {
        return new HttpConfig(HOST, PORT, BUNDLE + AROUND_BUNDLE, PATIENCE, PATIENCE, spool(data));
    }

    /** Reads http-host, http-port, max-bundle-size, request-deadline and drain-timeout. */
    public static HttpConfig from(ConfigurationSource source, Path data) {
        return new HttpConfig(source.text("http-host", HOST), source.integer("http-port", PORT, 0, LAST_PORT),
                source.size("max-bundle-size", BUNDLE) + AROUND_BUNDLE, source.duration("request-deadline", PATIENCE),
                source.duration("drain-timeout", PATIENCE), spool(data));
    }

    /** Gives the same with another port. */
    public HttpConfig withPort(int other) {
        return new HttpConfig(host, other, largestBody, deadline, drain, spool);
    }

    private static Path spool(Path data) {
        return data.resolve("spool");
    }
}
