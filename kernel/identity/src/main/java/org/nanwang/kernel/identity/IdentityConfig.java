package org.nanwang.kernel.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What identity needs to know.
 *
 * @param issuer the address people reach the node at, without a path; asked when the first token is made or checked,
 *     since the port may be known only then
 * @param data the data folder; keys are kept in {@code keys/} below it
 */
public record IdentityConfig(Supplier<URI> issuer, Path data) {

    Path vaultKey() {
        return data.resolve("keys").resolve("vault.key");
    }

    Path demoAccounts() {
        return data.resolve("demo-accounts.json");
    }
}
