package org.nanwang.sdk.pack.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar for a while on disk, gone when this is closed. Its name tells the process that made it, so that what a killed
 * one left can be told from what a living one holds.
 *
 * @param path where
 */
public record TemporaryFile(Path path) implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String NAME = "nanwang-jar-";
    private static final Pattern OF_PROCESS = Pattern.compile(NAME + "(\\d{1,18})-\\d+\\.jar");

    /** Makes an empty one that only this user can read. */
    public static TemporaryFile create() {
        return create(ProcessHandle.current().pid());
    }

    static TemporaryFile create(long process) {
        try {
            return new TemporaryFile(Files.createTempFile(FOLDER, NAME + process + "-", ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a jar in a temporary file", e);
        }
    }

    /** Deletes what killed processes of this machine left. */
    public static void tidy() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(FOLDER, NAME + "*.jar")) {
            for (Path file : left) {
                if (isLeft(file)) {
                    new TemporaryFile(file).close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path file) {
        Matcher matcher = OF_PROCESS.matcher(file.getFileName().toString());
        return matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
