package org.nanwang.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;

/** Judges a bundle by the rules of the marketplace and prints the report; fails when one is broken. */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public final class VerifyMojo extends DeskMojo {

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** The bundle; the project's own unless set. */
    @Parameter(property = "nanwang.bundle")
    private File bundle;

    /** A file for the report as JSON; none unless set. */
    @Parameter(property = "nanwang.report")
    private File report;

    @Override
    void work() {
        Path jar = bundle == null ? new ProjectJar(project).path() : bundle.toPath();
        Inspection inspection = new BundleInspector().inspect(jar);
        new Report(getLog()).print(jar, inspection);
        if (report != null) {
            new Report(getLog()).write(jar, inspection, report.toPath());
        }
        inspection.orRefuse(jar);
    }
}
