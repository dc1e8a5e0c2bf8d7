package org.nanwang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.Material;
import org.nanwang.sdk.pack.inspect.RulePolicy;

/** A goal that judges a bundle by the rules of the marketplace and prints the report. */
abstract class JudgeMojo extends ExceptionsMojo {

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** The bundle; the project's own unless set. */
    @Parameter(property = "nanwang.bundle")
    private File bundle;

    /** A policy as YAML or JSON, as the marketplace gives it; everything is checked and enforced unless set. */
    @Parameter(property = "nanwang.policy")
    private File policy;

    /** The bundle of the release before this one, to compare with; nothing is compared unless set. */
    @Parameter(property = "nanwang.previous")
    private File previous;

    final Path jar() {
        return bundle == null ? new ProjectJar(project).path() : bundle.toPath();
    }

    final Report desk() {
        return new Report(getLog(), Locale.getDefault());
    }

    final Inspection judge(Path jar) {
        Inspection inspection = except(new BundleInspector(policy(), material()).inspect(jar));
        desk().print(jar, inspection);
        return inspection;
    }

    private Material material() {
        if (previous != null && !previous.isFile()) {
            throw new Refusal(PackageError.FILE_UNREADABLE, previous, "there is no such file");
        }
        return previous == null ? Material.none() : Material.none().previous(previous.toPath());
    }

    private RulePolicy policy() {
        try {
            return policy == null ? RulePolicy.standard() : RulePolicy.read(Files.readString(policy.toPath()), policy);
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, policy, e);
        }
    }
}
