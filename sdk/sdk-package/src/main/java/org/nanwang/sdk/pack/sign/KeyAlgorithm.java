package org.nanwang.sdk.pack.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** Which signatures a key makes. A key says itself what it is, by how it is encoded. */
public enum KeyAlgorithm {

    /** Edwards curve 25519 (RFC 8032), which every JDK has. */
    ED25519("Ed25519", "Ed25519", NamedParameterSpec.ED25519, "302a300506032b6570032100", 32),

    /**
     * SM2 with SM3 (GB/T 32918, GB/T 32905), signing for the standard's usual identity {@code 1234567812345678}. It needs
     * Bouncy Castle on the class path, which is loaded when the first such key is met and not before.
     */
    SM2("EC", "SM3withSM2", new ECGenParameterSpec("sm2p256v1"),
            "3059301306072a8648ce3d020106082a811ccf5501822d03420004", 64);

    private static final String BOUNCY_CASTLE = "BC";

    private final String keys;
    private final String signatures;
    private final AlgorithmParameterSpec curve;
    private final byte[] prefix;
    private final int length;

    KeyAlgorithm(String keys, String signatures, AlgorithmParameterSpec curve, String prefix, int length) {
        this.keys = keys;
        this.signatures = signatures;
        this.curve = curve;
        this.prefix = HexFormat.of().parseHex(prefix);
        this.length = length;
    }

    /**
     * Reads the lower-case name.
     *
     * @throws IllegalArgumentException if there is none such
     */
    public static KeyAlgorithm parse(String name) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("'" + name + "' is neither ed25519 nor sm2"));
    }

    /**
     * Makes keys of this kind known to all of this virtual machine, to apps as well.
     *
     * @throws Refusal if what it needs is not on the class path
     */
    public void enable() {
        if (this == SM2 && Security.getProvider(BOUNCY_CASTLE) == null) {
            Security.addProvider(bouncyCastle());
        }
    }

    /** Finds the kind of a public key; its encoding in DER has one form only. */
    static Optional<KeyAlgorithm> of(byte[] info) {
        return Arrays.stream(values()).filter(each -> info.length == each.prefix.length + each.length
                && Arrays.equals(each.prefix, 0, each.prefix.length, info, 0, each.prefix.length)).findFirst();
    }

    /** Encodes a public key of this kind: what makes up its point, without what every key has. */
    byte[] info(byte[] point) {
        byte[] info = Arrays.copyOf(prefix, prefix.length + point.length);
        System.arraycopy(point, 0, info, prefix.length, point.length);
        return info;
    }

    KeyFactory keyFactory() throws GeneralSecurityException {
        return this == SM2 ? KeyFactory.getInstance(keys, provider()) : KeyFactory.getInstance(keys);
    }

    Signature signature() throws GeneralSecurityException {
        return this == SM2 ? Signature.getInstance(signatures, provider()) : Signature.getInstance(signatures);
    }

    KeyPairGenerator generator() throws GeneralSecurityException {
        return this == SM2 ? KeyPairGenerator.getInstance(keys, provider()) : KeyPairGenerator.getInstance(keys);
    }

    /** Tells whether a signature has a length it can have: the JDK takes an Ed25519 signature with zeros behind it, too. */
    boolean fits(byte[] signature) {
        return this != ED25519 || signature.length == 2 * length;
    }

    AlgorithmParameterSpec curve() {
        return curve;
    }

    private static Provider provider() {
        return Optional.ofNullable(Security.getProvider(BOUNCY_CASTLE)).orElseGet(Loaded::bouncyCastle);
    }

    private static Provider bouncyCastle() {
        return ServiceLoader.load(Provider.class, KeyAlgorithm.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getSimpleName().equals("BouncyCastleProvider"))
                .map(ServiceLoader.Provider::get).findFirst()
                .orElseThrow(() -> new Refusal(PackageError.ALGORITHM_MISSING, "SM2"));
    }

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Loaded once, when it is asked for. */
    private static final class Loaded {

        private static final Provider BOUNCY_CASTLE = KeyAlgorithm.bouncyCastle();

        static Provider bouncyCastle() {
            return BOUNCY_CASTLE;
        }
    }
}
