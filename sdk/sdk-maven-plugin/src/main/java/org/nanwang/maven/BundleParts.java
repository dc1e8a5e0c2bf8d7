package org.nanwang.maven;

import java.nio.file.Path;
import java.util.List;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;

/**
 * What a bundle is made of.
 *
 * @param classes the folder of the app's own classes and resources
 * @param libraries jars to embed
 * @param classPath jars the app was compiled against, which tell the versions of what it imports
 * @param descriptor who it is
 * @param version which release
 */
record BundleParts(Path classes, List<Path> libraries, List<Path> classPath, AppDescriptor descriptor,
        ReleaseVersion version) {
}
