package org.nanwang.maven;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** The jar of a project, whether the build has made it already or a build before it. */
final class ProjectJar {

    private final MavenProject project;

    ProjectJar(MavenProject project) {
        this.project = project;
    }

    Path path() {
        return Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".jar");
    }
}
