package org.nanwang.kernel.identity.page;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The one script a page may run. Browsers know it by a word that is new with each answer: whoever smuggles HTML into a page
 * cannot guess it, and the scripts of apps, which have the same origin, do not have it.
 *
 * @param nonce the word
 */
record Script(String nonce) {

    private static final int BYTES = 16;

    /** Gives the script of a page, which brings its passkey forms to life; none where there is no such form. */
    static Optional<Script> of(String passkey) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return passkey.isEmpty() ? Optional.empty()
                : Optional.of(new Script(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    String element() {
        return "<script type=\"module\" src=\"/oauth2/passkeys/script.js\" nonce=\"" + nonce + "\"></script>";
    }

    /** It asks this node for challenges, and nobody for anything else. */
    String policy() {
        return "script-src 'nonce-" + nonce + "'; connect-src 'self'; ";
    }
}
