package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** The folder of a distribution: its system apps, the apps it ships, and the key that signed them. */
record NodeHome(Path folder) {

    /** Finds the folder the start script has named; a development node may have none. */
    static Optional<NodeHome> find() {
        return Optional.ofNullable(System.getProperty("nanwang.home")).map(Path::of).map(NodeHome::new);
    }

    Path system() {
        return folder.resolve("system");
    }

    Path apps() {
        return folder.resolve("apps");
    }

    Path trustedKey() {
        return folder.resolve("trust/distribution.pem");
    }

    /** Gives the key whose approvals stand for the distribution's own. */
    VerifyKey key() {
        return VerifyKey.load(trustedKey());
    }

    static List<Path> bundles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
