package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;

class Sm2KeyTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] DATA = "message digest".getBytes(StandardCharsets.US_ASCII);
    private static final String INFO = "3059301306072a8648ce3d020106082a811ccf5501822d03420004";

    /** The example in annex A of GB/T 32918.5-2017, with the identity 1234567812345678. */
    private static final String X = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";
    private static final String Y = "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final String R = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    private static final String S = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

    @TempDir
    private Path folder;

    private static VerifyKey standards() {
        return VerifyKey.parse(new Pem("PUBLIC KEY").write(HEX.parseHex(INFO + X + Y)));
    }

    private static byte[] signature(String r, String s) {
        String numbers = "022100" + r + "022100" + s;
        return HEX.parseHex("30" + HEX.toHexDigits((byte) (numbers.length() / 2)) + numbers);
    }

    @Test
    void theStandardsExampleOfASignatureHolds() {
        VerifyKey key = standards();
        assertEquals(KeyAlgorithm.SM2, key.algorithm());
        assertTrue(key.verify(DATA, signature(R, S)));
        assertFalse(key.verify(DATA, signature(S, R)));
        assertFalse(key.verify("message Digest".getBytes(StandardCharsets.US_ASCII), signature(R, S)));
        assertFalse(key.verify(DATA, new byte[64]));
        assertFalse(key.verify(DATA, new byte[0]));
    }

    /** GB/T 32905-2016, annex A.1. */
    @Test
    void theStandardsExampleOfADigestHolds() throws Exception {
        KeyAlgorithm.SM2.enable();
        byte[] digest = MessageDigest.getInstance("SM3", Security.getProvider("BC"))
                .digest("abc".getBytes(StandardCharsets.US_ASCII));
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", HEX.formatHex(digest));
    }

    @Test
    void aSavedKeyIsTheSameWhenLoaded() {
        SigningKey key = SigningKey.generate(KeyAlgorithm.SM2);
        Path file = folder.resolve("vendor.key");
        key.save(file);
        SigningKey loaded = SigningKey.load(file);
        assertEquals(key.key(), loaded.key());
        assertEquals(key.key(), VerifyKey.parse(key.key().pem()));
        assertTrue(key.key().verify(DATA, loaded.sign(DATA)));
        assertFalse(SigningKey.generate(KeyAlgorithm.SM2).key().verify(DATA, loaded.sign(DATA)));
    }

    /** Made with {@code openssl genpkey -algorithm SM2}. */
    @Test
    void aKeyOfOpenSslIsRead() throws Exception {
        Path file = Files.createFile(folder.resolve("openssl.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, """
                -----BEGIN PRIVATE KEY-----
                MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQguLpqM4mXH0Y68hGC
                rgqBzRHyyHrAUZlG0f9NN6jiLDKhRANCAAQ7HdI72qidAQ/ec4A0cQPsaZ4MfSrP
                2CcO7czuIMNNovjYgDIG+Gkn+gjkwsUSbuBIzQLD+WxnPWYaz5jFzL8H
                -----END PRIVATE KEY-----
                """);
        SigningKey key = SigningKey.load(file);
        assertEquals(KeyAlgorithm.SM2, key.key().algorithm());
        assertTrue(key.key().verify(DATA, key.sign(DATA)));
    }

    @Test
    void envelopesOfBothKindsAreCheckedSideBySide() {
        SigningKey vendor = SigningKey.generate(KeyAlgorithm.SM2);
        SigningKey other = SigningKey.generate();
        Envelope release = new ReleaseStatement(new AppId("org.example.hello"), ReleaseVersion.parse("1.0.0"),
                "0".repeat(64), "org.example").sign(vendor);
        assertEquals(vendor.key(), release.signer(List.of(other.key(), vendor.key())).orElseThrow());
        Envelope head = new CatalogueHead("city", CatalogueChain.EMPTY, Instant.EPOCH, Instant.EPOCH).sign(vendor);
        assertTrue(head.signedBy(vendor.key()));
        assertFalse(head.signedBy(other.key()));
        assertNotEquals(vendor.key(), other.key());
    }

    /** The two numbers have one encoding in DER only: no byte behind them, no longer form of a length, no zero before. */
    @Test
    void aSignatureHasOneFormOnly() {
        SigningKey key = SigningKey.generate(KeyAlgorithm.SM2);
        byte[] data = {1, 2, 3};
        byte[] signature = key.sign(data);
        byte[] longer = new byte[signature.length + 1];
        longer[0] = signature[0];
        longer[1] = (byte) 0x81;
        System.arraycopy(signature, 1, longer, 2, signature.length - 1);

        assertTrue(key.key().verify(data, signature));
        assertFalse(key.key().verify(data, Arrays.copyOf(signature, signature.length + 1)));
        assertFalse(key.key().verify(data, longer));
        assertFalse(key.key().verify(data, new byte[0]));
    }

    @Test
    void aPointBesideTheCurveIsNoKey() {
        byte[] info = HEX.parseHex(INFO + X + X);
        assertEquals(PackageError.KEY_MALFORMED, assertThrows(Refusal.class,
                () -> VerifyKey.parse(new Pem("PUBLIC KEY").write(info))).code());
    }

    @Test
    void aKeyOfAnotherCurveIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        assertEquals(PackageError.KEY_MALFORMED,
                assertThrows(Refusal.class, () -> VerifyKey.of(pair.getPublic())).code());
    }

    @Test
    void aKeyWithoutItsPublicHalfIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("half.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, new Pem("PRIVATE KEY").write(HEX.parseHex(
                "3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420" + R)));
        assertEquals(PackageError.KEY_MALFORMED, assertThrows(Refusal.class, () -> SigningKey.load(file)).code());
    }
}
