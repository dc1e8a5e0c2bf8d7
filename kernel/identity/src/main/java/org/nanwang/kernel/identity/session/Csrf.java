package org.nanwang.kernel.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.nanwang.kernel.identity.token.Vault;

/** Shows that a form was made by us, for this browser, for this purpose and for this very request. */
public final class Csrf {

    private final Vault vault;

    /** Derives from this vault's key. */
    public Csrf(Vault vault) {
        this.vault = vault;
    }

    /** Gives what the form carries. */
    public String token(Browser browser, String purpose, String request) {
        return vault.derive("csrf", purpose + "\n" + browser.secret().orElseThrow() + "\n" + request);
    }

    /** Tells whether a form carries what it must. */
    public boolean matches(Browser browser, String purpose, String request, String presented) {
        return browser.secret().isPresent() && MessageDigest.isEqual(
                token(browser, purpose, request).getBytes(StandardCharsets.UTF_8),
                presented.getBytes(StandardCharsets.UTF_8));
    }
}
