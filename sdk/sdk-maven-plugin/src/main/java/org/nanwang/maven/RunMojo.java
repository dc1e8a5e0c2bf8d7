package org.nanwang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** Packages the app and runs it on a node of one's own, until stopped; packaging again in another window reloads it. */
@Mojo(name = "run", threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class RunMojo extends DeskMojo {

    private static final String MAIN = "org.nanwang.kernel.launcher.Main";

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private RepositorySystemSession session;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    private List<RemoteRepository> repositories;

    /** The region to install it in. */
    @Parameter(property = "nanwang.region", defaultValue = "370811")
    private String region;

    /** The port to listen at; 0 takes any free one. */
    @Parameter(property = "nanwang.port", defaultValue = "8370")
    private int port;

    @Component
    private RepositorySystem repositorySystem;

    @Override
    void work() throws MojoFailureException {
        List<Path> classPath = new NodeClassPath(repositorySystem, session, repositories).resolve(version);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)), MAIN, "dev"));
        command.addAll(List.of("--project", project.getBasedir().getPath(),
                "--bundle", new ProjectJar(project).path().toString(),
                "--region", region, "--port", String.valueOf(port)));
        int exit = new NodeProcess(command).untilItEnds();
        if (exit != 0) {
            throw new MojoFailureException("node ended with code " + exit + ": its last lines above say why");
        }
    }
}
