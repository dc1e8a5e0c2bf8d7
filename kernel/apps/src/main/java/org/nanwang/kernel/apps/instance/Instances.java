package org.nanwang.kernel.apps.instance;

import java.nio.file.Path;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.osgi.framework.BundleException;

/** Turns bundles into instances. */
public final class Instances {
    private final InstanceWorld world;

    /** Makes them with these parts. */
    public Instances(InstanceWorld world) {
        this.world = world;
    }

    /** Installs and resolves a bundle; leaves nothing behind when it refuses. */
    public AppBundle resolve(InstallationId installation, AppId app, String digest, Path jar)
            throws InterruptedException {
        try {
            AppBundle bundle = world.framework().install(installation, digest, jar);
            resolve(bundle, app);
            return bundle;
        } catch (BundleException e) {
            throw new Refusal(e, AppsError.RESOLVE_FAILED, app, e.getMessage());
        }
    }

    /** Makes an instance; uninstalls the bundle if that fails. */
    public Instance create(InstanceSpec spec, AppBundle bundle) throws InterruptedException {
        try {
            return new Instance(spec, bundle, world);
        } catch (RuntimeException | LinkageError e) {
            uninstall(bundle);
            throw e;
        }
    }

    /** Removes a bundle that no instance was made of. */
    public void uninstall(AppBundle bundle) throws InterruptedException {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException("a bundle does not uninstall", e);
        }
    }

    private void resolve(AppBundle bundle, AppId app) throws InterruptedException {
        try {
            bundle.resolve(app);
        } catch (Refusal refusal) {
            uninstall(bundle);
            throw refusal;
        }
    }
}
