package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** A public key that signatures are checked with. Two are equal when they are the same key. */
public final class VerifyKey {

    private static final Pem PEM = new Pem("PUBLIC KEY");

    private final PublicKey key;
    private final KeyAlgorithm algorithm;

    private VerifyKey(PublicKey key, KeyAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /**
     * Takes a key of the JDK.
     *
     * @param key never null
     * @throws Refusal if it is of no known kind
     */
    public static VerifyKey of(PublicKey key) {
        return ofInfo(key.getEncoded(), key.getAlgorithm());
    }

    /**
     * Reads a key in PEM form ({@code BEGIN PUBLIC KEY}).
     *
     * @param pem never null
     * @throws Refusal if it holds no key of a known kind
     */
    @JsonCreator
    public static VerifyKey parse(String pem) {
        byte[] info = PEM.read(pem).orElseThrow(
                () -> new Refusal(PackageError.KEY_MALFORMED, "PUBLIC KEY", "no PEM block of a public key"));
        return ofInfo(info, "PUBLIC KEY");
    }

    /**
     * Reads a key file.
     *
     * @param file in PEM form, never null
     * @throws Refusal if it cannot be read or holds no key of a known kind
     */
    public static VerifyKey load(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    private static VerifyKey ofInfo(byte[] info, String name) {
        try {
            KeyAlgorithm algorithm = KeyAlgorithm.of(info).orElseThrow(
                    () -> new Refusal(PackageError.KEY_MALFORMED, name, "no Ed25519 or SM2 key"));
            PublicKey key = algorithm.keyFactory().generatePublic(new X509EncodedKeySpec(info));
            if (key instanceof EdECPublicKey edwards && LowOrder.has(edwards)) {
                throw new Refusal(PackageError.KEY_MALFORMED, name, "a point of low order, which anybody can sign for");
            }
            return new VerifyKey(key, algorithm);
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, PackageError.KEY_MALFORMED, name, e.getMessage());
        }
    }

    /** Gives a short name: the first 16 hexadecimal digits of the SHA-256 of the key's SubjectPublicKeyInfo. */
    public String id() {
        return fingerprint().substring(0, 16);
    }

    /** Gives the whole SHA-256 of the key's SubjectPublicKeyInfo: what proves that two keys are the same. */
    public String fingerprint() {
        return Digests.ofBytes(key.getEncoded());
    }

    /** Writes the key in PEM form. */
    @JsonValue
    public String pem() {
        return PEM.write(key.getEncoded());
    }

    /** Tells what signatures it checks. */
    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /** Gives the key as the JDK knows it. */
    public PublicKey publicKey() {
        return key;
    }

    /**
     * Tells whether a signature was made over the data with this key's private half.
     *
     * @param data never null
     * @param signature never null
     */
    public boolean verify(byte[] data, byte[] signature) {
        if (!algorithm.fits(signature)) {
            return false;
        }
        try {
            Signature check = algorithm.signature();
            check.initVerify(key);
            check.update(data);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm + " here", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
