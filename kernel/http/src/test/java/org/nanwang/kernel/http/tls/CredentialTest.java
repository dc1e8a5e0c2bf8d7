package org.nanwang.kernel.http.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Locale;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.http.fixture.TestCertificates;
import org.nanwang.sdk.error.Refusal;

class CredentialTest {

    @TempDir
    private Path folder;
    private KeyFiles files;

    @BeforeEach
    void nameTheFiles() {
        files = KeyFiles.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void keysAreReadInBothForms(String algorithm) throws Exception {
        KeyPair pair = TestCertificates.pair(algorithm);
        Files.writeString(files.certificate(), new TestCertificates().chain(pair));
        for (String key : new String[] {Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()),
            TestCertificates.key(pair)}) {
            Files.writeString(files.key(), key);
            Credential read = Credential.read(files);
            assertEquals(2, read.chain().size());
            assertEquals(algorithm, read.key().getAlgorithm());
        }
    }

    @Test
    void anEncryptedKeyIsRefusedWithTheWayOut() throws Exception {
        KeyPair pair = TestCertificates.pair("EC");
        Files.writeString(files.certificate(), new TestCertificates().chain(pair));
        Files.writeString(files.key(), Pem.write("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2), new byte[32]).getEncoded()));
        assertRefused(TlsError.KEY_ENCRYPTED);
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        Files.writeString(files.certificate(), new TestCertificates().chain(TestCertificates.pair("EC")));
        Files.writeString(files.key(), TestCertificates.key(TestCertificates.pair("EC")));
        assertRefused(TlsError.KEY_OF_ANOTHER);
        Files.writeString(files.key(), TestCertificates.key(TestCertificates.pair("RSA")));
        assertRefused(TlsError.KEY_UNREADABLE);
    }

    @Test
    void filesThatAreMissingEmptyOrSomethingElseAreRefused() throws Exception {
        assertRefused(TlsError.CERTIFICATE_UNREADABLE);
        Files.writeString(files.certificate(), "");
        assertRefused(TlsError.CERTIFICATE_UNREADABLE);
        Files.writeString(files.certificate(), new TestCertificates().chain(TestCertificates.pair("EC")));
        assertRefused(TlsError.KEY_UNREADABLE);
        for (String nonsense : new String[] {"", "no key", Files.readString(files.certificate()),
            "-----BEGIN PRIVATE KEY-----\nbm8=\n-----END PRIVATE KEY-----\n"}) {
            Files.writeString(files.key(), nonsense);
            assertRefused(TlsError.KEY_UNREADABLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasItsTextInBothLanguages(TlsError error) {
        Refusal refusal = new Refusal(error, "one", "two");
        String both = refusal.message(Locale.ENGLISH) + refusal.message(Locale.CHINESE);
        assertNotEquals(refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
        assertTrue(both.contains("one") && !both.contains("{"), both);
    }

    private void assertRefused(TlsError error) {
        Refusal refusal = assertThrows(Refusal.class, () -> Credential.read(files));
        assertEquals(error.code(), refusal.code().code());
    }
}
