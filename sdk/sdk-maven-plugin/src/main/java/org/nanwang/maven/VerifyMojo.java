package org.nanwang.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nanwang.sdk.pack.inspect.Inspection;

/**
 * Judges a bundle by the rules of the marketplace, prints the report and writes it as JSON and SARIF; fails when something
 * refuses the bundle.
 */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public final class VerifyMojo extends JudgeMojo {

    /** Where the report is written as JSON. */
    @Parameter(property = "nanwang.report", defaultValue = "${project.build.directory}/nanwang-verify.json")
    private File report;

    /** Where the report is written as SARIF. */
    @Parameter(property = "nanwang.sarif", defaultValue = "${project.build.directory}/nanwang-verify.sarif")
    private File sarif;

    @Override
    void work() {
        Path jar = jar();
        Inspection inspection = judge(jar);
        desk().write(jar, inspection, report.toPath(), sarif.toPath());
        inspection.orRefuse(jar);
    }
}
