package org.nanwang.kernel.apps.instance;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.CityApp;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** The bundle of one instance. */
public final class AppBundle {
    private final AppFramework framework;
    private final Bundle bundle;
    private final Path link;

    AppBundle(AppFramework framework, Bundle bundle, Path link) {
        this.framework = framework;
        this.bundle = bundle;
        this.link = link;
    }

    /** Wires the bundle's imports or refuses, naming what is missing. */
    void resolve(AppId app) {
        if (framework.resolve(bundle)) {
            return;
        }
        List<String> missing = missingPackages();
        if (!missing.isEmpty()) {
            throw new Refusal(AppsError.PACKAGES_MISSING, app, String.join(", ", missing));
        }
        throw new Refusal(AppsError.RESOLVE_FAILED, app, unmet());
    }

    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    CityApp create(String main) throws ReflectiveOperationException {
        return bundle.loadClass(main).asSubclass(CityApp.class).getConstructor().newInstance();
    }

    Optional<URL> file(String path) {
        if (path.startsWith("/") || path.endsWith("/") || List.of(path.split("/", -1)).contains("..")) {
            return Optional.empty();
        }
        return Optional.ofNullable(bundle.getEntry(path));
    }

    void uninstall() throws BundleException, InterruptedException {
        framework.uninstall(bundle, link);
    }

    private List<String> missingPackages() {
        List<BundleCapability> shared =
                framework.system().adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
        return required(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(requirement -> shared.stream().noneMatch(requirement::matches))
                .filter(requirement -> !"optional".equals(requirement.getDirectives().get("resolution")))
                .map(requirement -> PackageFilter.words(requirement.getDirectives().get("filter"))).toList();
    }

    /** Lets the framework say it in its own words. */
    private String unmet() {
        try {
            bundle.start();
            return "unknown reason";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }

    private List<BundleRequirement> required(String namespace) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(namespace);
    }
}
