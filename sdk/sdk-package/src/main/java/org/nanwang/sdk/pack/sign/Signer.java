package org.nanwang.sdk.pack.sign;

/** Whoever can sign: a {@link SigningKey} at hand, or a key that is elsewhere and never leaves its place. */
public interface Signer {

    /** Gives the key its signatures are checked with, never null. */
    VerifyKey key();

    /**
     * Signs by the algorithm of its key.
     *
     * @param data never null
     * @return the signature: 64 bytes of Ed25519, or SM2's two numbers in DER
     */
    byte[] sign(byte[] data);
}
