package org.nanwang.kernel.apps.instance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.felix.framework.FrameworkFactory;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.JavaPackages;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** The OSGi framework: the border between the kernel's class path and the apps. */
public final class AppFramework implements AutoCloseable {
    /** The same on every JDK, so that a bundle resolves everywhere or nowhere. */
    private static final String JAVA =
            "osgi.ee;osgi.ee=JavaSE;version:List<Version>=\"1.8,9,10,11,12,13,14,15,16,17\"";
    private static final long STOP_MILLIS = 10_000;
    private static final long REFRESH_SECONDS = 10;

    private final Framework framework;
    private final BundleLinks links;
    private final AtomicLong count = new AtomicLong();

    private AppFramework(Framework framework, BundleLinks links) {
        this.framework = framework;
        this.links = links;
    }

    /**
     * Starts the framework.
     *
     * @param folder of its own, emptied now: the truth is in the database
     * @param shared the packages apps may import besides those of Java SE, in the form of an Export-Package header
     */
    public static AppFramework start(Path folder, String shared) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        // Not the framework's own list, which offers its own API and the JDK's inner modules as well.
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES, String.join(",", JavaPackages.names()) + "," + shared);
        settings.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES, JAVA);
        settings.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        settings.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_BOOT);
        settings.put("felix.bootdelegation.implicit", "false");
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.log.level", "0");
        Framework framework = new FrameworkFactory().newFramework(settings);
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException("the OSGi framework does not start in '" + folder + "'", e);
        }
        return new AppFramework(framework, BundleLinks.in(folder.resolve("links")));
    }

    /**
     * Adds a bundle for one instance. Each has its own, so that nothing static is ever shared.
     *
     * @param digest of the bytes that were verified: what is in the place of the file by now is not
     */
    AppBundle install(InstallationId installation, String digest, Path jar) throws BundleException {
        String name = installation + "@" + digest + "-" + count.incrementAndGet() + ".jar";
        Path link = links.link(jar, name);
        try {
            Border.require(link, digest);
            return new AppBundle(this, framework.getBundleContext().installBundle("reference:" + link.toUri()), link);
        } catch (BundleException e) {
            links.remove(link);
            throw e;
        }
    }

    boolean resolve(Bundle bundle) {
        return wiring().resolveBundles(List.of(bundle));
    }

    Bundle system() {
        return framework;
    }

    /** Frees the class loader of an uninstalled bundle: without a refresh it stays. */
    void uninstall(Bundle bundle, Path link) throws BundleException, InterruptedException {
        bundle.uninstall();
        refresh(bundle);
        links.remove(link);
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        done.await(REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new IllegalStateException("the OSGi framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FrameworkWiring wiring() {
        return framework.adapt(FrameworkWiring.class);
    }
}
