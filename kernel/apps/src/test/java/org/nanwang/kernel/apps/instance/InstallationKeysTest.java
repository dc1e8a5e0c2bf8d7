package org.nanwang.kernel.apps.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.signing.Signing;

class InstallationKeysTest {
    private static final InstallationId MARKETPLACE = InstallationId.parse("370800-marketplace");
    private static final byte[] DATA = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void aNewKeyIsOfTheKindTheNodeIsToldAndOneThatExistsStaysWhatItIs() {
        Signing signing = new InstallationKeys(folder, KeyAlgorithm.SM2).signing(MARKETPLACE);
        VerifyKey key = VerifyKey.of(signing.publicKey());
        assertEquals(KeyAlgorithm.SM2, key.algorithm());
        assertTrue(key.verify(DATA, signing.sign(DATA)));

        InstallationKeys later = new InstallationKeys(folder, KeyAlgorithm.ED25519);
        assertEquals(key, later.publicKey(MARKETPLACE).orElseThrow());
        assertTrue(key.verify(DATA, later.signing(MARKETPLACE).sign(DATA)));
        assertEquals(KeyAlgorithm.ED25519,
                VerifyKey.of(later.signing(InstallationId.parse("370811-hello")).publicKey()).algorithm());
    }
}
