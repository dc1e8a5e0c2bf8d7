package org.nanwang.kernel.cli.client;

import java.net.URI;
import javax.net.ssl.SSLException;

/** No node answers at an address. */
public final class NodeUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final URI node;

    NodeUnreachable(URI node, Throwable cause) {
        super("no node answers at " + node, cause);
        this.node = node;
    }

    /** Gives the address. */
    public URI node() {
        return node;
    }

    /** Tells whether something answers there, but nobody vouches for who it is. */
    public boolean untrusted() {
        return getCause() instanceof SSLException;
    }
}
