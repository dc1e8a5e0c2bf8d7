package org.nanwang.sdk.signing;

import java.security.PublicKey;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signs with a key of the installation's own: Ed25519 (RFC 8032), or SM2 with SM3 where the node is told so. The private key is made on first use, kept by the
 * node outside the database, and never leaves it.
 *
 * @since 1.0
 */
@ProviderType
public interface Signing {

    /**
     * Signs.
     *
     * @param data never null
     * @return the signature: 64 bytes of Ed25519, or two numbers in DER of SM2
     */
    byte[] sign(byte[] data);

    /** Gives the public key, to be published. */
    PublicKey publicKey();
}
