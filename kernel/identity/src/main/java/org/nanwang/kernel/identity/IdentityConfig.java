package org.nanwang.kernel.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.PasswordCost;

/**
 * What identity needs to know.
 *
 * @param issuer the address people reach the node at, without a path; asked when the first token is made or checked,
 *     since the port may be known only then
 * @param data the data folder; keys are kept in {@code keys/} below it
 * @param passwords what hashing one costs
 */
public record IdentityConfig(Supplier<URI> issuer, Path data, PasswordCost passwords) {

    /** Describes a node whose passwords cost what is usual. */
    public IdentityConfig(Supplier<URI> issuer, Path data) {
        this(issuer, data, PasswordCost.DEFAULT);
    }

    Path vaultKey() {
        return data.resolve("keys").resolve("vault.key");
    }

    Path demoAccounts() {
        return data.resolve("demo-accounts.json");
    }
}
