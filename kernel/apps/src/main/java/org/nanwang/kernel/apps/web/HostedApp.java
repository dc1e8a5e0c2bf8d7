package org.nanwang.kernel.apps.web;

import java.net.URL;
import java.util.Optional;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.region.Region;

/** One instance as its web container sees it. */
public interface HostedApp {

    Installation installation();

    Region region();

    AppDescriptor descriptor();

    /** Gives the release's SHA-256, 64 hexadecimal digits. */
    String digest();

    /** Gives the path it is reached at, with a slash at both ends: {@code /370811/parking/}. */
    String basePath();

    /** Gives the loader of the app's classes. */
    ClassLoader classLoader();

    /** Finds a file of the bundle, by its path in the jar; never leads out of the jar. */
    Optional<URL> file(String path);
}
