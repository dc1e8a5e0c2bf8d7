package org.nanwang.kernel.apps.web;

/** Makes web containers. */
@FunctionalInterface
public interface WebContainers {

    /** Makes an empty container for one instance. */
    WebContainer create(HostedApp app);
}
