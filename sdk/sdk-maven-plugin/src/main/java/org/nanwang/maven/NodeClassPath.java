package org.nanwang.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Finds the node and all it needs, as Maven finds any dependency. */
final class NodeClassPath {

    private static final String SCOPE = "runtime";
    /** Maven's session leaves out the scopes test and provided by itself. */
    private static final DependencyFilter EVERYTHING = (node, parents) -> true;

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    NodeClassPath(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    List<Path> resolve(String version) throws MojoFailureException {
        Dependency node = new Dependency(
                new DefaultArtifact("org.nanwang", "kernel-launcher", "jar", version), SCOPE);
        DependencyRequest request = new DependencyRequest(new CollectRequest(node, repositories), EVERYTHING);
        try {
            return system.resolveDependencies(session, request).getArtifactResults().stream()
                    .map(result -> result.getArtifact().getFile().toPath()).toList();
        } catch (DependencyResolutionException e) {
            throw new MojoFailureException("node of version '" + version + "' cannot be fetched: " + e.getMessage(), e);
        }
    }
}
