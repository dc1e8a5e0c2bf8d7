package org.nanwang.maven;

import java.nio.file.Path;
import java.util.List;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.SharedPackages;

/** Makes a bundle of compiled classes: the goal {@code package} without a Maven project around it. */
public final class BundlePackager {

    private final SharedPackages shared = SharedPackages.ofThisSdk();

    /**
     * Writes a bundle, which is not judged yet.
     *
     * @param classes the folder of the app's own classes and resources, its descriptor among them
     * @param classPath jars the app was compiled against
     * @param descriptor who it is
     * @param version which release
     * @param jar where to
     */
    public void pack(Path classes, List<Path> classPath, AppDescriptor descriptor, ReleaseVersion version, Path jar) {
        BundleParts parts = new BundleParts(classes, List.of(), classPath, descriptor, version);
        Imports imports = new ImportCalculator(shared).calculate(parts);
        new BundleWriter().write(parts, BundleManifestText.of(parts, imports), jar);
    }
}
