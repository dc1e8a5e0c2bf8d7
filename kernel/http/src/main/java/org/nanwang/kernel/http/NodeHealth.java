package org.nanwang.kernel.http;

import java.util.Map;

/**
 * What {@code /health} says.
 *
 * @param up whether the node serves
 * @param parts the state of each part, by name
 */
public record NodeHealth(boolean up, Map<String, String> parts) {

    /** Copies the parts. */
    public NodeHealth {
        parts = Map.copyOf(parts);
    }
}
