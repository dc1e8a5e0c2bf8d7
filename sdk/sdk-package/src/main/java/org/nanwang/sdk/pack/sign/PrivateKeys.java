package org.nanwang.sdk.pack.sign;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Private keys in PKCS #8 form, and the public keys that belong to them. */
final class PrivateKeys {

    private static final HexFormat HEX = HexFormat.of();
    /** The name of the curve, as it stands in the head of the key. */
    private static final String SM2_CURVE = "06082a811ccf5501822d";
    /** What precedes the public point at the end of an elliptic-curve key (RFC 5915). */
    private static final String POINT = "a14403420004";
    private static final int POINT_LENGTH = 64;

    private PrivateKeys() {
    }

    static KeyPair generate(KeyAlgorithm algorithm) {
        try {
            return pair(algorithm, new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm + " here", e);
        }
    }

    static KeyPair read(byte[] der) throws GeneralSecurityException {
        return HEX.formatHex(der).contains(SM2_CURVE) ? sm2(der) : ed25519(der);
    }

    /** The JDK derives an Ed25519 public key from its seed nowhere but in the generator, and PKCS #8 holds the seed only. */
    private static KeyPair ed25519(byte[] der) throws GeneralSecurityException {
        PrivateKey secret = KeyAlgorithm.ED25519.keyFactory().generatePrivate(new PKCS8EncodedKeySpec(der));
        return pair(KeyAlgorithm.ED25519, new FixedSeed(((EdECPrivateKey) secret).getBytes().orElseThrow()));
    }

    /** An elliptic-curve key brings its public half along; Bouncy Castle and OpenSSL write it. */
    private static KeyPair sm2(byte[] der) throws GeneralSecurityException {
        int start = der.length - POINT_LENGTH - POINT.length() / 2;
        if (start < 0 || !HEX.formatHex(der, start, der.length - POINT_LENGTH).equals(POINT)) {
            throw new InvalidKeyException("its public half is missing");
        }
        byte[] point = Arrays.copyOfRange(der, der.length - POINT_LENGTH, der.length);
        return new KeyPair(
                KeyAlgorithm.SM2.keyFactory().generatePublic(new X509EncodedKeySpec(KeyAlgorithm.SM2.info(point))),
                KeyAlgorithm.SM2.keyFactory().generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    private static KeyPair pair(KeyAlgorithm algorithm, SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = algorithm.generator();
        generator.initialize(algorithm.curve(), random);
        return generator.generateKeyPair();
    }

    /** Hands a known seed to the generator. */
    private static final class FixedSeed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
