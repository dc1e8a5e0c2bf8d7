package org.nanwang.marketplace.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a reviewer compares of two bundles.
 *
 * @param descriptor app.yaml, key by key
 * @param libraries embedded jars
 * @param migrations in their order
 * @param classes how many of its own
 */
record BundleFacts(Map<?, ?> descriptor, List<String> libraries, List<String> migrations, int classes) {

    static BundleFacts of(Releases releases, ReleaseId id) {
        try (TemporaryFile file = TemporaryFile.create()) {
            try (OutputStream out = Files.newOutputStream(file.path())) {
                releases.write(id, out);
            }
            try (JarContent content = JarContent.open(file.path())) {
                return of(content);
            }
        } catch (IOException | UnreadableJarException e) {
            throw new UncheckedIOException(new IOException("bundle of release " + id + " cannot be read", e));
        }
    }

    private static BundleFacts of(JarContent content) {
        return new BundleFacts(
                content.read(DescriptorReader.PATH).<Map<?, ?>>map(BundleFacts::descriptor).orElse(Map.of()),
                files(content, name -> name.startsWith("lib/") && name.endsWith(".jar")),
                files(content, name -> name.startsWith("db/migration/") && name.endsWith(".sql")),
                files(content, name -> name.endsWith(".class")).size());
    }

    /** It was read strictly when the release was judged. */
    private static Map<?, ?> descriptor(byte[] yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
        return read instanceof Map<?, ?> keys ? keys : Map.of();
    }

    private static List<String> files(JarContent content, Predicate<String> which) {
        return content.files().stream().filter(which).sorted().toList();
    }
}
