package org.nanwang.kernel.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of installations' roles, derived from one secret in the kernel's schema: all nodes on one database find the
 * same, nothing is stored per role, and no role learns another's from its own (docs/adr/0003).
 */
final class RolePasswords {

    private final byte[] secret;

    private RolePasswords(byte[] secret) {
        this.secret = secret;
    }

    static RolePasswords load(Sql kernel) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        kernel.update("INSERT INTO nanwang.space_secret (secret) VALUES (?) ON CONFLICT DO NOTHING",
                HexFormat.of().formatHex(fresh));
        return new RolePasswords(kernel.one("SELECT secret FROM nanwang.space_secret",
                row -> HexFormat.of().parseHex(row.getString(1))).orElseThrow());
    }

    String of(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
