package org.nanwang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectBundleTest {

    @TempDir
    private Path project;

    private Path jar(String name, String entry, long changedAt) throws IOException {
        Path jar = Files.createDirectories(project.resolve("target")).resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return Files.setLastModifiedTime(jar, FileTime.fromMillis(changedAt));
    }

    @Test
    void isTheNewestJarWithADescriptor() throws IOException {
        jar("hello-1.0.0.jar", "META-INF/nanwang/app.yaml", 1000);
        Path newest = jar("hello-1.1.0.jar", "META-INF/nanwang/app.yaml", 2000);
        jar("hello-sources.jar", "HelloApp.java", 3000);
        Files.writeString(project.resolve("target/broken.jar"), "no jar");
        assertEquals(newest, new ProjectBundle(project).path());
    }

    @Test
    void isMissedInWords() {
        assertTrue(assertThrows(IllegalStateException.class, () -> new ProjectBundle(project).path())
                .getMessage().contains("run mvn verify"));
    }
}
