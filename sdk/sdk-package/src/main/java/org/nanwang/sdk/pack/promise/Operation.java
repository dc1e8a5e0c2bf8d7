package org.nanwang.sdk.pack.promise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What callers can ask for at an address.
 *
 * @param file the class that answers, as findings tell places
 * @param parameters by kind and name: {@code query limit}
 * @param body what it takes; empty when nothing
 * @param answer what it gives; empty when nothing
 * @param consumes media types it takes; empty for any
 * @param produces media types it gives; empty for any
 */
record Operation(String file, Map<String, Part> parameters, Optional<Shape> body, Optional<Shape> answer,
        Set<String> consumes, Set<String> produces) {
}
