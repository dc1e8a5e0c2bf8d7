package org.nanwang.kernel.launcher;

import org.nanwang.kernel.apps.installation.Sealing;
import org.nanwang.kernel.identity.token.Vault;

/** Secrets of installations are sealed with the node's one vault key. */
record NodeSealing(Vault vault) implements Sealing {

    @Override
    public String seal(String purpose, String text) {
        return vault.seal(purpose, text);
    }

    @Override
    public String open(String purpose, String sealed) {
        return vault.open(purpose, sealed);
    }
}
