package org.nanwang.kernel.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A step of a schema.
 *
 * @param name the file's name; steps run in the order of their names
 * @param sql the whole file
 */
public record Migration(String name, String sql) {

    /** Reads a kernel module's steps, resources beside its class in {@code migration/}. */
    public static List<Migration> of(Class<?> module, String... names) {
        return Arrays.stream(names).map(name -> new Migration(name, read(module, "migration/" + name))).toList();
    }

    private static String read(Class<?> module, String name) {
        try (InputStream stream = module.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("migration '" + name + "' is not beside " + module.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
