package org.nanwang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The bundle a project's build has made: the newest one in {@code target/}. */
final class ProjectBundle {

    private static final String DESCRIPTOR = "META-INF/nanwang/app.yaml";

    private final Path project;

    ProjectBundle(Path project) {
        this.project = project.toAbsolutePath();
    }

    Path path() {
        Path target = project.resolve("target");
        if (!Files.isDirectory(target)) {
            throw missing(target);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(ProjectBundle::isBundle)
                    .max(Comparator.comparing(ProjectBundle::changedAt))
                    .orElseThrow(() -> missing(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException missing(Path target) {
        return new IllegalStateException("no bundle in '" + target
                + "': name the test ...IT, so that it runs after packaging, and run mvn verify");
    }

    private static boolean isBundle(Path file) {
        if (!file.toString().endsWith(".jar")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(DESCRIPTOR) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static long changedAt(Path file) {
        return file.toFile().lastModified();
    }
}
