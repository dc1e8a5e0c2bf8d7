package org.nanwang.sdk.pack.sign;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** A private key at hand, kept in a PEM file (PKCS #8) that only its owner can read. */
public final class SigningKey implements Signer {

    private static final Pem PEM = new Pem("PRIVATE KEY");

    private static final byte[] PROBE = {1};

    private final PrivateKey secret;
    private final VerifyKey key;

    private SigningKey(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.key = VerifyKey.of(pair.getPublic());
    }

    /** Makes a new key, Ed25519. */
    public static SigningKey generate() {
        return generate(KeyAlgorithm.ED25519);
    }

    /**
     * Makes a new key.
     *
     * @throws Refusal if what the algorithm needs is not on the class path
     */
    public static SigningKey generate(KeyAlgorithm algorithm) {
        return new SigningKey(PrivateKeys.generate(algorithm));
    }

    /**
     * Reads a key file, as {@link #save} or {@code openssl genpkey -algorithm ed25519} (or {@code sm2}) write it.
     *
     * @param file never null
     * @throws Refusal if it cannot be read, can be read by others, or holds no key of a known kind
     */
    public static SigningKey load(Path file) {
        PrivateFile secretFile = new PrivateFile(file);
        secretFile.refuseExposed();
        try {
            return of(file, PEM.read(Files.readString(file)).orElseThrow(
                    () -> new Refusal(PackageError.KEY_MALFORMED, file, "no PEM block of a private key")));
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
            Signature signature = key.algorithm().signature();
            signature.initSign(secret);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key '" + key.id() + "' cannot sign", e);
        }
    }

    private static SigningKey of(Path file, byte[] der) {
        try {
            SigningKey key = new SigningKey(PrivateKeys.read(der));
            if (!key.key().verify(PROBE, key.sign(PROBE))) {
                throw new Refusal(PackageError.KEY_MALFORMED, file, "its two halves do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, PackageError.KEY_MALFORMED, file, "no Ed25519 or SM2 key in PKCS #8 form");
        }
    }
}
