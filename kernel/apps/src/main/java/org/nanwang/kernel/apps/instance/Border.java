package org.nanwang.kernel.apps.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.nanwang.sdk.pack.sign.Digests;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * Stands before the framework, which takes a fragment of itself at installation already and puts its classes on the
 * kernel's own class path, and reads another manifest in a multi-release jar. The inspector refuses both; here is the
 * second lock of the same door. The file is the one the framework reads, under a name that nobody else uses: whatever takes
 * the place of a bundle between its verification and here does not get in.
 */
final class Border {

    private static final List<String> NEVER = List.of(Constants.FRAGMENT_HOST, "Multi-Release");

    private Border() {
    }

    static void require(Path jar, String digest) throws BundleException {
        if (!Digests.ofFile(jar).equals(digest)) {
            throw new BundleException("it was changed since it was verified", BundleException.READ_ERROR);
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<Manifest> manifest = Optional.ofNullable(file.getManifest());
            for (String header : NEVER) {
                if (manifest.map(each -> each.getMainAttributes().getValue(header)).isPresent()) {
                    throw new BundleException("an app has no " + header, BundleException.MANIFEST_ERROR);
                }
            }
        } catch (IOException e) {
            throw new BundleException("its manifest cannot be read", BundleException.MANIFEST_ERROR, e);
        }
    }
}
