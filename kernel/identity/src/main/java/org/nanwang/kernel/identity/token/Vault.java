package org.nanwang.kernel.identity.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what the database must not tell, with a key that only the node's own files hold. */
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    private Vault(byte[] key) {
        this.key = key;
    }

    /** Reads the key, or makes it on first use. The nodes of one database need the same file. */
    public static Vault open(Path file) {
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(fresh) + "\n");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return new Vault(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("vault key '" + file + "' is not 32 bytes in Base64: restore it from a backup, "
                    + "or remove it to make a new one; everyone then signs in again", e);
        }
    }

    /** Encrypts; what is sealed for one purpose does not open for another. */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(
                ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException if it was sealed with another key or for another purpose
     */
    public String open(String purpose, String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, rest), StandardCharsets.UTF_8);
    }

    /** Gives 256 bits that follow from a text, and that nobody without the key can tell. */
    public String derive(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                mac(mac(key, purpose), text));
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac(key, "seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of the database was sealed with another vault key: "
                    + "restore the file vault.key that belongs to this database", e);
        }
    }

    private static byte[] mac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
