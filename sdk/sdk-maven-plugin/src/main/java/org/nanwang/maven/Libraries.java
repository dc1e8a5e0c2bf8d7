package org.nanwang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nanwang.sdk.pack.SharedPackages;

/** Tells the libraries an app embeds from the APIs the platform shares with it. */
final class Libraries {

    private final SharedPackages shared;

    Libraries(SharedPackages shared) {
        this.shared = shared;
    }

    /** Picks those to embed of the jars an app needs while it runs, in a lasting order. */
    List<Path> embedded(List<Path> runtime) {
        return runtime.stream().filter(jar -> !isShared(jar)).sorted().toList();
    }

    private boolean isShared(Path jar) {
        if (Files.isDirectory(jar)) {
            throw new IllegalStateException("dependency '" + jar + "' is a folder, not a jar: run the phase package");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).anyMatch(this::isSharedClass);
        } catch (IOException e) {
            throw new UncheckedIOException("dependency '" + jar + "' cannot be read", e);
        }
    }

    private boolean isSharedClass(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && path.endsWith(".class") && shared.contains(path.substring(0, slash).replace('/', '.'));
    }
}
