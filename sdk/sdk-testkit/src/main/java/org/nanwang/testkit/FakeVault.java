package org.nanwang.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.vault.Vault;

/**
 * A vault for unit tests that need no node. It seals as a real one does, with keys in memory: what was sealed for another
 * context, in another vault, or was changed does not open. Each one is the vault of an installation of its own.
 */
public final class FakeVault implements Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = Integer.BYTES + NONCE_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> keys = new ArrayList<>();

    /** Makes its first key. */
    public FakeVault() {
        rotate();
    }

    /** Makes a new key, as time does on a node: what was sealed before still opens, and is not current any more. */
    public synchronized void rotate() {
        keys.add(bytes(32));
    }

    @Override
    public synchronized byte[] seal(String context, byte[] plain) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, keys.size(), nonce, context, plain);
        return ByteBuffer.allocate(HEAD_BYTES + hidden.length).putInt(keys.size()).put(nonce).put(hidden).array();
    }

    @Override
    public synchronized byte[] open(String context, byte[] sealed) {
        if (sealed.length < HEAD_BYTES || number(sealed) < 1 || number(sealed) > keys.size()) {
            throw broken(context);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] hidden = new byte[sealed.length - HEAD_BYTES];
        ByteBuffer.wrap(sealed).position(Integer.BYTES).get(nonce).get(hidden);
        return crypt(Cipher.DECRYPT_MODE, number(sealed), nonce, context, hidden);
    }

    @Override
    public synchronized boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEAD_BYTES && number(sealed) == keys.size();
    }

    private static int number(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] crypt(int mode, int number, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.get(number - 1), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw broken(context);
        }
    }

    private static Refusal broken(String context) {
        return new Refusal(Broken.SEAL_BROKEN, context);
    }

    /** The code a node refuses with, too. */
    private enum Broken implements ErrorCode {
        SEAL_BROKEN;

        @Override
        public Kind kind() {
            return Kind.INTERNAL;
        }
    }
}
