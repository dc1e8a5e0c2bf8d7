package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

class SigningKeyTest {

    private static final byte[] DATA = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path saved(String text) throws Exception {
        return Files.writeString(Files.createFile(folder.resolve("key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))), text);
    }

    private static ErrorCode refused(Path file) {
        return assertThrows(Refusal.class, () -> SigningKey.load(file)).code();
    }

    @Test
    void aSavedKeyIsTheSameWhenLoaded() {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("deep/er/vendor.key");
        key.save(file);
        SigningKey loaded = SigningKey.load(file);
        assertEquals(key.key(), loaded.key());
        assertArrayEquals(key.sign(DATA), loaded.sign(DATA));
        assertTrue(key.key().verify(DATA, loaded.sign(DATA)));
    }

    @Test
    void onlyTheOwnerCanReadASavedKey() throws Exception {
        Path file = folder.resolve("vendor.key");
        SigningKey.generate().save(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aKeyIsNeverOverwritten() throws Exception {
        Path file = saved("precious");
        Refusal refusal = assertThrows(Refusal.class, () -> SigningKey.generate().save(file));
        assertEquals(PackageError.KEY_EXISTS, refusal.code());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        Path file = folder.resolve("vendor.key");
        SigningKey.generate().save(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(PackageError.KEY_EXPOSED, refused(file));
    }

    @Test
    void readsTheKeyAndThePublicKeyOfRfc8410() throws Exception {
        Path file = saved("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);
        assertEquals(VerifyKey.parse("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """), SigningKey.load(file).key());
    }

    @Test
    void aFileWithoutKeyIsRefused() throws Exception {
        assertEquals(PackageError.KEY_MALFORMED, refused(saved("no key")));
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        var pair = generator.generateKeyPair();
        assertEquals(PackageError.KEY_MALFORMED,
                refused(saved(new Pem("PRIVATE KEY").write(pair.getPrivate().getEncoded()))));
        assertEquals(PackageError.KEY_MALFORMED,
                assertThrows(Refusal.class, () -> VerifyKey.of(pair.getPublic())).code());
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals(PackageError.FILE_UNREADABLE, refused(folder.resolve("none")));
    }

    @Test
    void aPublicKeyIsTheSameAfterWritingAndReading() {
        VerifyKey key = SigningKey.generate().key();
        assertEquals(key, VerifyKey.parse(key.pem()));
        assertEquals(16, HexFormat.of().parseHex(key.id()).length * 2);
    }

    /** All encodings the curve has of its eight points of low order, and two of them above the prime. */
    @ParameterizedTest
    @ValueSource(strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"})
    void aPublicKeyThatAnybodyCanSignForIsRefused(String point) {
        byte[] info = HexFormat.of().parseHex("302a300506032b6570032100" + point);
        Refusal refusal = assertThrows(Refusal.class, () -> VerifyKey.parse(new Pem("PUBLIC KEY").write(info)));
        assertEquals(PackageError.KEY_MALFORMED, refusal.code());
    }

    @Test
    void aForeignSignatureIsNotTaken() {
        VerifyKey key = SigningKey.generate().key();
        assertFalse(key.verify(DATA, SigningKey.generate().sign(DATA)));
        assertFalse(key.verify(DATA, new byte[64]));
        assertFalse(key.verify(DATA, new byte[0]));
        assertNotEquals(key, SigningKey.generate().key());
    }
}
