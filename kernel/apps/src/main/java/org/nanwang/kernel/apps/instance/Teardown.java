package org.nanwang.kernel.apps.instance;

import org.nanwang.sdk.app.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every part of an end, whatever the parts before it did. */
final class Teardown {
    private static final Logger LOG = LoggerFactory.getLogger(Teardown.class);

    /** A part. */
    @FunctionalInterface
    interface Part {
        void run() throws Exception;
    }

    private final Installation installation;

    Teardown(Installation installation) {
        this.installation = installation;
    }

    void run(String name, Part part) {
        try {
            part.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            LOG.warn("installation '{}' {}: could not {}", installation.id(), installation.version(), name, e);
        }
    }
}
