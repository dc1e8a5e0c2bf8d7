package org.nanwang.kernel.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.PasswordCost;
import org.nanwang.kernel.identity.account.ServingApps;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.source.OfferedSources;

/**
 * What identity needs to know.
 *
 * @param issuer the address people reach the node at, without a path; asked when the first token is made or checked,
 *     since the port may be known only then
 * @param data the data folder; keys are kept in {@code keys/} below it
 * @param passwords what hashing one costs
 * @param secondFactor who must have a second factor
 * @param hosted what the apps on this node bring
 */
public record IdentityConfig(Supplier<URI> issuer, Path data, PasswordCost passwords,
        SecondFactor secondFactor, Hosted hosted) {

    /**
     * What apps bring. Both are asked each time, since apps come and go.
     *
     * @param sources the identity sources that serve on this node
     * @param apps the apps that serve, with the roles they declare
     */
    public record Hosted(OfferedSources sources, ServingApps apps) {
    }

    /** Describes a node whose passwords cost what is usual, and that asks nobody for more; without apps. */
    public IdentityConfig(Supplier<URI> issuer, Path data) {
        this(issuer, data, PasswordCost.DEFAULT, SecondFactor.OFF, new Hosted(List::of, List::of));
    }

    Path vaultKey() {
        return data.resolve("keys").resolve("vault.key");
    }

    Path demoAccounts() {
        return data.resolve("demo-accounts.json");
    }
}
