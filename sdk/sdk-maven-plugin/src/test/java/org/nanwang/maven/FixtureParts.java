package org.nanwang.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;

/** Lays fixture classes out the way a build does. */
final class FixtureParts {

    private static final String DESCRIPTOR = """
            id: org.example.greeting
            vendor: org.example
            name: {zh: 问候, en: Greeting}
            summary: {zh: 问候, en: Greets}
            levels: [county]
            main: %s
            sdk: "[1.0,2)"
            """;

    private final Path folder;

    FixtureParts(Path folder) {
        this.folder = folder;
    }

    BundleParts app(Class<?> main, List<Path> libraries, Class<?>... others) {
        String descriptor = DESCRIPTOR.formatted(main.getName());
        Path classes = folder.resolve("classes");
        write(classes.resolve(DescriptorReader.PATH), descriptor.getBytes(StandardCharsets.UTF_8));
        write(classes.resolve(path(main)), bytes(main));
        Arrays.asList(others).forEach(type -> write(classes.resolve(path(type)), bytes(type)));
        return new BundleParts(classes, libraries, classPath(), new DescriptorReader().read(descriptor).orRefuse("app.yaml"),
                ReleaseVersion.parse("1.0.0-SNAPSHOT"));
    }

    Path library(String name, Class<?> type) {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(path(type)));
            zip.write(bytes(type));
            zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
            zip.write("MIT License".getBytes(StandardCharsets.UTF_8));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of these tests, without their own classes. */
    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of).filter(path -> !path.endsWith("test-classes")).toList();
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(path(type))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
