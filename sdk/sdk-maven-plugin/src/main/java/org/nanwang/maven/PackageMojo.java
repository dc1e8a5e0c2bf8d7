package org.nanwang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;

/** Makes the project's jar a bundle, judges it as the marketplace will, and signs it. */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class PackageMojo extends ExceptionsMojo {

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** The vendor's key; ~/.nanwang/vendor.key unless set. Made when there is none. */
    @Parameter(property = "nanwang.key")
    private File key;

    /** Whether to sign. */
    @Parameter(property = "nanwang.sign", defaultValue = "true")
    private boolean sign;

    @Component
    private MavenProjectHelper helper;

    @Override
    void work() throws MojoFailureException {
        Path jar = new ProjectJar(project).path();
        BundleParts parts = parts();
        Imports imports = new ImportCalculator(SharedPackages.ofThisSdk()).calculate(parts);
        imports.leftOut().forEach(name -> getLog().info("not imported: package '" + name
                + "', which only an embedded library mentions and nobody offers"));
        new BundleWriter().write(parts, BundleManifestText.of(parts, imports), jar);
        project.getArtifact().setFile(jar.toFile());
        Inspection inspection = except(new BundleInspector().inspect(jar));
        new Report(getLog(), Locale.getDefault()).print(jar, inspection);
        inspection.orRefuse(jar);
        if (sign) {
            Path signature = new ReleaseSigner(() -> new VendorKey(key, getLog()).load(), getLog()).sign(jar, inspection);
            helper.attachArtifact(project, "jar.release.json", signature.toFile());
        }
    }

    private BundleParts parts() throws MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        return new BundleParts(classes, new Libraries(SharedPackages.ofThisSdk()).embedded(jars(this::isForRuntime)),
                jars(artifact -> true), descriptor(classes), version());
    }

    private List<Path> jars(Predicate<Artifact> wanted) {
        return project.getArtifacts().stream().filter(wanted).map(artifact -> artifact.getFile().toPath()).toList();
    }

    private boolean isForRuntime(Artifact artifact) {
        return artifact.getArtifactHandler().isAddedToClasspath()
                && (Artifact.SCOPE_COMPILE.equals(artifact.getScope()) || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()));
    }

    private AppDescriptor descriptor(Path classes) throws MojoFailureException {
        Path file = classes.resolve(DescriptorReader.PATH);
        try {
            return new DescriptorReader().read(Files.readAllBytes(file)).orRefuse(file);
        } catch (IOException e) {
            throw new MojoFailureException("project '" + project.getArtifactId()
                    + "' has no descriptor: write src/main/resources/" + DescriptorReader.PATH, e);
        }
    }

    private ReleaseVersion version() throws MojoFailureException {
        try {
            return ReleaseVersion.parse(project.getVersion());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("project '" + project.getArtifactId() + "': " + e.getMessage(), e);
        }
    }
}
