package org.nanwang.kernel.http.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the node proves who it is.
 *
 * @param given an operator's own certificate; a node without one makes its own
 * @param folder for what it makes itself
 * @param names what its own certificate is for: names and addresses of hosts
 */
public record TlsConfig(Optional<KeyFiles> given, Path folder, List<String> names) {
}
