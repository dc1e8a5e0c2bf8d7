package org.nanwang.kernel.http.tls;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What clients know the node by.
 *
 * @param file where it is
 * @param fingerprint its SHA-256, as browsers show it
 * @param end until when it is good
 */
public record ServerCertificate(Path file, String fingerprint, Instant end) {
}
