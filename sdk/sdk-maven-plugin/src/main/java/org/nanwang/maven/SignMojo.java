package org.nanwang.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.nanwang.sdk.pack.inspect.BundleInspector;

/** Signs a bundle that keeps all rules; for a build that packages in one place and signs in another. */
@Mojo(name = "sign", requiresProject = false, threadSafe = true)
public final class SignMojo extends DeskMojo {

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** The bundle; the project's own unless set. */
    @Parameter(property = "nanwang.bundle")
    private File bundle;

    /** The vendor's key; ~/.nanwang/vendor.key unless set. Made when there is none. */
    @Parameter(property = "nanwang.key")
    private File key;

    @Override
    void work() {
        Path jar = bundle == null ? new ProjectJar(project).path() : bundle.toPath();
        new ReleaseSigner(() -> new VendorKey(key, getLog()).load(), getLog())
                .sign(jar, new BundleInspector().inspect(jar).orRefuse(jar));
    }
}
