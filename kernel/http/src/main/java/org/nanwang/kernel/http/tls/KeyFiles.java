package org.nanwang.kernel.http.tls;

import java.nio.file.Path;

/**
 * The two PEM files a server is known by.
 *
 * @param certificate its certificate, then those that lead to the one that clients trust
 * @param key its private key
 */
public record KeyFiles(Path certificate, Path key) {

    /** Names the files that a node makes for itself. */
    static KeyFiles in(Path folder) {
        return new KeyFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }
}
