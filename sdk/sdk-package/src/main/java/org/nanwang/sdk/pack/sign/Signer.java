package org.nanwang.sdk.pack.sign;

/** Whoever can sign: a {@link SigningKey} at hand, or a key that is elsewhere and never leaves its place. */
public interface Signer {

    /** Gives the key its signatures are checked with, never null. */
    VerifyKey key();

    /**
     * Signs with Ed25519 (RFC 8032).
     *
     * @param data never null
     * @return the 64 bytes of the signature
     */
    byte[] sign(byte[] data);
}
