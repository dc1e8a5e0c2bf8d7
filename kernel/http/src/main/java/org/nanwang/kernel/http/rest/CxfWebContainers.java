package org.nanwang.kernel.http.rest;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.nio.file.Path;
import java.util.List;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.kernel.apps.web.WebContainers;

/** Makes containers, each with a CXF bus and a JSON mapper of its own. */
public final class CxfWebContainers implements WebContainers {

    private final Buses buses;

    /**
     * Prepares.
     *
     * @param spool a folder for big parts of bodies while a request lasts
     * @param largestBody in bytes
     */
    public CxfWebContainers(Path spool, long largestBody) {
        // an app's class loader does not see CXF: let nobody search for it there
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        SharedThreads.start();
        this.buses = new Buses(spool, largestBody);
    }

    @Override
    public WebContainer create(HostedApp app) {
        return new AppContainer(app, buses);
    }

    /** Makes a container for resources of the kernel. */
    public KernelContainer kernel(List<Object> resources, String address) {
        return new KernelContainer(buses.create(), resources, address);
    }
}
