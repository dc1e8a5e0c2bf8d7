package org.nanwang.kernel.http.server;

import java.time.Duration;

/**
 * What the server takes.
 *
 * @param body the largest body in bytes
 * @param deadline how long an answer may take
 * @param drain how long requests in flight may still take when the server stops
 */
public record Limits(long body, Duration deadline, Duration drain) {
}
