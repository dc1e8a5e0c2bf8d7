package org.nanwang.kernel.apps.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.vault.Vault;

/**
 * AES-256-GCM. A sealed value is the form's number (1 byte), the key's number (4), the nonce (12), then what is encrypted with
 * its tag (16); form, key's number, installation and context are authenticated with it.
 */
final class InstallationVault implements Vault {
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + Integer.BYTES + NONCE_BYTES;

    private final InstallationId installation;
    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    InstallationVault(InstallationId installation, VaultKeys keys) {
        this.installation = installation;
        this.keys = keys;
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        VaultKeys.Key key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + hidden.length)
                    .put(FORM).putInt(key.number()).put(nonce).put(hidden).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(String context, byte[] sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        if (!isWhole(sealed)) {
            throw broken(context);
        }
        VaultKeys.Key key = keys.find(bytes.getInt(1)).orElseThrow(() -> broken(context));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(HEAD_BYTES - NONCE_BYTES, nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, AppsError.SEAL_BROKEN, context, installation);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return isWhole(sealed) && ByteBuffer.wrap(sealed).getInt(1) == keys.current().number();
    }

    private static boolean isWhole(byte[] sealed) {
        return sealed.length >= HEAD_BYTES + TAG_BYTES && sealed[0] == FORM;
    }

    private Cipher cipher(int mode, VaultKeys.Key key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD((FORM + " " + key.number() + " " + installation + "\n" + context)
                .getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private Refusal broken(String context) {
        return new Refusal(AppsError.SEAL_BROKEN, context, installation);
    }
}
