package org.nanwang.sdk.boot;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a development node starts.
 *
 * @param data the folder for its data; kept when the node is closed; never null
 * @param port 0 for any free one
 * @param clock what the node and its apps take for the time, never null
 */
public record NodeOptions(Path data, int port, Clock clock) {
}
