package org.nanwang.kernel.http.rest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.nio.file.Path;
import java.util.List;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.kernel.apps.web.WebContainers;

/** Makes containers, each with a CXF bus, a JSON mapper and meters of its own. */
public final class CxfWebContainers implements WebContainers {

    private final Buses buses;
    private final MeterRegistry meters;

    /**
     * Prepares.
     *
     * @param spool a folder for big parts of bodies while a request lasts
     * @param largestBody in bytes
     */
    public CxfWebContainers(Path spool, long largestBody, MeterRegistry meters) {
        // an app's class loader does not see CXF: let nobody search for it there
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        SharedThreads.start();
        this.buses = new Buses(spool, largestBody);
        this.meters = meters;
    }

    @Override
    public WebContainer create(HostedApp app) {
        return new AppContainer(app, buses, new InstallationMeter(app, meters));
    }

    /** Makes a container for resources of the kernel. */
    public KernelContainer kernel(List<Object> resources, String address) {
        return new KernelContainer(buses.create(), resources, address);
    }
}
