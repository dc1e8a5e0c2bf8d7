package org.nanwang.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nanwang.sdk.pack.content.BundleManifest;

/** Writes a bundle. The same parts make the same bytes: entries are sorted, and all bear one date. */
final class BundleWriter {

    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Writes beside the target first, so that whoever watches it never sees half a jar. */
    void write(BundleParts parts, byte[] manifest, Path jar) {
        Path half = jar.resolveSibling(jar.getFileName() + ".part");
        try {
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(half); ZipOutputStream zip = new ZipOutputStream(file)) {
                add(zip, BundleManifest.PATH, manifest);
                addClasses(zip, parts.classes());
                for (Path library : parts.libraries()) {
                    add(zip, BundleManifestText.pathOf(library), Files.readAllBytes(library));
                }
            }
            Files.move(half, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("bundle '" + jar + "' cannot be written", e);
        }
    }

    private void addClasses(ZipOutputStream zip, Path classes) throws IOException {
        for (Path file : files(classes)) {
            String path = classes.relativize(file).toString().replace('\\', '/');
            if (!path.equals(BundleManifest.PATH)) {
                add(zip, path, Files.readAllBytes(file));
            }
        }
    }

    private List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
