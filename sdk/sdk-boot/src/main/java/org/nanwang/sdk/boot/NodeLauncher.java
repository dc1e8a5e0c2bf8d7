package org.nanwang.sdk.boot;

/** Starts a development node in this process. Found with {@link java.util.ServiceLoader}; the kernel implements it. */
public interface NodeLauncher {

    /**
     * Starts a node on a free port of the loopback address, with the region tree of Jining and nothing installed.
     *
     * @param options never null
     * @return the running node; the caller closes it
     */
    DevelopmentNode start(NodeOptions options);
}
