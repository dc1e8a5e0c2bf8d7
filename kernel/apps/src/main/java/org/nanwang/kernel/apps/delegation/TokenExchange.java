package org.nanwang.kernel.apps.delegation;

import java.util.Set;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.delegation.DelegatedToken;
import org.nanwang.sdk.people.Caller;

/** Exchanges the token of a caller (RFC 8693). It asks nobody whether the installation may: that is done before. */
@FunctionalInterface
public interface TokenExchange {

    /**
     * Makes a token that says less.
     *
     * @param caller as identity has told who calls
     * @param actor the installation that was called, and acts from now on
     * @param path where the new token is good, with a slash at both ends
     * @param permissions what it is narrowed to
     * @throws org.nanwang.sdk.error.Refusal if the caller may not that, or the token does not allow it
     */
    DelegatedToken exchange(Caller caller, InstallationId actor, String path, Set<String> permissions);
}
