package org.nanwang.kernel.identity.passkey;

import com.webauthn4j.data.AuthenticationData;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a browser says when somebody shows a passkey; nothing of it has been checked yet. */
public final class Shown {

    private final AuthenticationData data;
    private final Optional<Passkey> passkey;

    Shown(AuthenticationData data, Optional<Passkey> passkey) {
        this.data = data;
        this.passkey = passkey;
    }

    /** Gives whose passkey it claims to be; empty if nobody has such a one. */
    public Optional<String> account() {
        return passkey.map(Passkey::account);
    }

    /** Gives the passkey's id. */
    public String id() {
        return Ceremonies.text(data.getCredentialId());
    }

    AuthenticationData data() {
        return data;
    }

    Optional<Passkey> passkey() {
        return passkey;
    }

    /** Tells whom the device knows: it must be the owner, and must be told where nobody has named themselves. */
    boolean knows(String account, boolean required) {
        byte[] handle = data.getUserHandle();
        return handle == null || handle.length == 0 ? !required
                : new String(handle, StandardCharsets.UTF_8).equals(account);
    }
}
