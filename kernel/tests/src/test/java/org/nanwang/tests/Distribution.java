package org.nanwang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The built distribution these tests run against. */
public final class Distribution {

    private Distribution() {
    }

    /** Gives its folder. */
    public static Path home() {
        Path home = Path.of(System.getProperty("nanwang.home", "../distribution/target/nanwang"));
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException("no distribution at '" + home.toAbsolutePath() + "': run ./nanwang build");
        }
        return home.toAbsolutePath().normalize();
    }

    /** Gives the source tree's root. */
    public static Path sources() {
        return home().resolve("../../../..").normalize();
    }

    /** Gives the jars of ours that ship. */
    public static List<JarFile> ownJars() {
        try (Stream<Path> files = Files.walk(home())) {
            return files.filter(Distribution::isOurs).map(Distribution::open).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        boolean shippedApp = !file.getParent().endsWith("lib");
        return name.endsWith(".jar") && (shippedApp || name.startsWith("kernel-") || name.startsWith("sdk-"));
    }
}
