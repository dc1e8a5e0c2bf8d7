package org.nanwang.kernel.apps.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.signing.Signing;

/** The signing keys of installations: one file each, readable by the node alone, made on first use. */
public final class InstallationKeys {
    private final Path folder;
    private final KeyAlgorithm algorithm;
    private final Map<InstallationId, VerifyKey> publicKeys = new HashMap<>();

    /** Keeps keys in a folder; new ones are of this kind. */
    public InstallationKeys(Path folder, KeyAlgorithm algorithm) {
        this.folder = folder;
        this.algorithm = algorithm;
    }

    /** Gives the public key of an installation that has signed or shown it before. */
    public synchronized Optional<VerifyKey> publicKey(InstallationId installation) {
        if (!publicKeys.containsKey(installation) && Files.exists(file(installation))) {
            publicKeys.put(installation, SigningKey.load(file(installation)).key());
        }
        return Optional.ofNullable(publicKeys.get(installation));
    }

    /** Removes the key of an installation whose data is dropped. */
    public synchronized void drop(InstallationId installation) {
        publicKeys.remove(installation);
        try {
            Files.deleteIfExists(file(installation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Signing signing(InstallationId installation) {
        return new Signing() {
            @Override
            public byte[] sign(byte[] data) {
                return key(installation).sign(data);
            }

            @Override
            public PublicKey publicKey() {
                return key(installation).key().publicKey();
            }
        };
    }

    private synchronized SigningKey key(InstallationId installation) {
        Path file = file(installation);
        if (Files.exists(file)) {
            return SigningKey.load(file);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SigningKey key = SigningKey.generate(algorithm);
        key.save(file);
        return key;
    }

    private Path file(InstallationId installation) {
        return folder.resolve(installation + ".pem");
    }
}
