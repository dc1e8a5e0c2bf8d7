package org.nanwang.kernel.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Es256Test {

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.ES256);
    private static final byte[] TEXT = "sample".getBytes(StandardCharsets.US_ASCII);
    private static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

    private final ECKey key = new ECKeyGenerator(Curve.P_256).generate();

    Es256Test() throws JOSEException {
    }

    @Test
    void theLibraryVerifiesWhatIsSignedAndTheOtherWayRound() throws JOSEException {
        for (int i = 0; i < 200; i++) {
            byte[] text = ("text " + i).getBytes(StandardCharsets.US_ASCII);
            assertTrue(new ECDSAVerifier(key.toPublicJWK()).verify(HEADER, text, new Es256Signer(key).sign(HEADER, text)));
            assertTrue(verifier().verify(HEADER, text, new ECDSASigner(key).sign(HEADER, text)));
        }
    }

    /** The example of RFC 6979, A.2.5. */
    @Test
    void theSecretNumberFollowsFromKeyAndText() {
        ECKey example = new ECKey.Builder(Curve.P_256,
                number("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
                number("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"))
                .d(number("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721")).build();
        assertEquals("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
                HexFormat.of().formatHex(new Es256Signer(example).sign(HEADER, TEXT).decode()));
    }

    @Test
    void whatIsNotASignatureIsRefused() throws JOSEException {
        byte[] good = new Es256Signer(key).sign(HEADER, TEXT).decode();
        assertTrue(verified(good));
        assertFalse(verifier().verify(HEADER, new byte[0], Base64URL.encode(good)), "of another text");
        assertFalse(verified(Arrays.copyOf(good, 63)));
        assertFalse(verified(Arrays.copyOf(good, 65)));
        assertFalse(verified(new byte[64]), "nothing but zeros, which Java once took for a signature of everything");
        assertFalse(verified(HexFormat.of().parseHex(ORDER + ORDER)));
        assertFalse(verified(HexFormat.of().parseHex("ff".repeat(64))));
    }

    @Test
    void aHeaderThatMustBeUnderstoodIsNotOverlooked() throws JOSEException {
        JWSHeader critical = new JWSHeader.Builder(JWSAlgorithm.ES256).criticalParams(Set.of("exp"))
                .customParam("exp", 1).build();
        assertFalse(verifier().verify(critical, TEXT, new Es256Signer(key).sign(critical, TEXT)));
    }

    @Test
    void aPointBesideTheCurveIsNoKey() throws JOSEException {
        ECPublicKey real = key.toECPublicKey();
        assertThrows(JOSEException.class, () -> new Es256Verifier(new Beside(real)));
    }

    private boolean verified(byte[] signature) throws JOSEException {
        return verifier().verify(HEADER, TEXT, Base64URL.encode(signature));
    }

    private Es256Verifier verifier() throws JOSEException {
        return new Es256Verifier(key.toECPublicKey());
    }

    private static Base64URL number(String hex) {
        return Base64URL.encode(HexFormat.of().parseHex(hex));
    }

    /** A key whose point has left the curve. */
    private record Beside(ECPublicKey real) implements ECPublicKey {

        @Override
        public ECPoint getW() {
            return new ECPoint(real.getW().getAffineX(), real.getW().getAffineY().add(BigInteger.ONE));
        }

        @Override
        public ECParameterSpec getParams() {
            return real.getParams();
        }

        @Override
        public String getAlgorithm() {
            return real.getAlgorithm();
        }

        @Override
        public String getFormat() {
            return real.getFormat();
        }

        @Override
        public byte[] getEncoded() {
            return real.getEncoded();
        }
    }
}
