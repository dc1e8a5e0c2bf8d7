package org.nanwang.kernel.http;

import java.nio.file.Path;
import java.time.Duration;

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

    private static final long BODY = 72L << 20;

    /** Gives what holds when nothing is configured. */
    public static HttpConfig defaults(Path spool) {
        return new HttpConfig("127.0.0.1", 8370, BODY, Duration.ofSeconds(30), Duration.ofSeconds(30), spool);
    }

    /** Gives the same with another port. */
    public HttpConfig withPort(int other) {
        return new HttpConfig(host, other, largestBody, deadline, drain, spool);
    }
}
