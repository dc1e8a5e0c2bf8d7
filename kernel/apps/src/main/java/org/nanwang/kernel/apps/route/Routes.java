package org.nanwang.kernel.apps.route;

import java.util.Optional;

/** Tells which instance serves an address. Read on every request, without a lock. */
public interface Routes {

    /**
     * Finds who serves a path.
     *
     * @param path the request's whole path, starting with a slash
     */
    Optional<Match> find(String path);

    /**
     * A hit.
     *
     * @param gate the way in to the instance
     * @param rest the path below the installation's address, starting with a slash
     */
    record Match(Gate gate, String rest) {
    }
}
