package org.nanwang.sdk.pack.sign;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** A private Ed25519 key at hand, kept in a PEM file (PKCS #8) that only its owner can read. */
public final class SigningKey implements Signer {

    private static final Pem PEM = new Pem("PRIVATE KEY");

    private final PrivateKey secret;
    private final VerifyKey key;

    private SigningKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.key = VerifyKey.of(pair.getPublic());
    }

    /** Makes a new key. */
    public static SigningKey generate() {
        return new SigningKey(pair(new SecureRandom()));
    }

    /**
     * Reads a key file, as {@link #save} or {@code openssl genpkey -algorithm ed25519} write it.
     *
     * @param file never null
     * @throws Refusal if it cannot be read, can be read by others, or holds no Ed25519 key
     */
    public static SigningKey load(Path file) {
        PrivateFile secretFile = new PrivateFile(file);
        secretFile.refuseExposed();
        try {
            return new SigningKey(pairOf(file, PEM.read(Files.readString(file)).orElseThrow(
                    () -> new Refusal(PackageError.KEY_MALFORMED, file, "no PEM block of a private key"))));
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    /**
     * Writes the key into a new file that only its owner can read; makes missing folders.
     *
     * @param file never null
     * @throws Refusal if the file exists or cannot be written
     */
    public void save(Path file) {
        try {
            new PrivateFile(file).write(PEM.write(secret.getEncoded()));
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(e, PackageError.KEY_EXISTS, file);
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    @Override
    public VerifyKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key '" + key.id() + "' cannot sign", e);
        }
    }

    private static KeyPair pairOf(Path file, byte[] der) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return pair(new FixedSeed(seed));
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, PackageError.KEY_MALFORMED, file, "no Ed25519 key in PKCS #8 form");
        }
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    /**
     * Hands a known seed to the generator. The JDK derives an Ed25519 public key from its seed nowhere else, and a
     * PKCS #8 file holds the seed only.
     */
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
