package org.nanwang.kernel.http.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.sdk.error.Refusal;

/** A certificate, those that lead to its root, and its key. */
record Credential(List<X509Certificate> chain, PrivateKey key) {

    /** A key store wants one, also where it never leaves memory. */
    static final String STORE_PASSWORD = "in memory";

    private static final byte[] PROBE = {1};

    /**
     * Reads one.
     *
     * @throws Refusal if a file cannot be read, or the key is not the certificate's
     */
    static Credential read(KeyFiles files) {
        List<X509Certificate> chain = Pem.certificates(files.certificate());
        Credential read = new Credential(chain, Pem.key(files.key(), chain.get(0).getPublicKey().getAlgorithm()));
        if (!read.matches()) {
            throw new Refusal(TlsError.KEY_OF_ANOTHER, files.key(), files.certificate());
        }
        return read;
    }

    KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("node", key, STORE_PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant end() {
        return certificate().getNotAfter().toInstant();
    }

    /** Tells whether it is for all these names. */
    boolean covers(Collection<String> names) {
        try {
            Collection<List<?>> told = certificate().getSubjectAlternativeNames();
            Set<String> own = (told == null ? List.<List<?>>of() : told).stream()
                    .map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
            return own.containsAll(names.stream().map(OwnCertificate::written).toList());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Gives the SHA-256 of the certificate as browsers show it. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate() {
        return chain.get(0);
    }

    private boolean matches() {
        try {
            Signature signature = Signature.getInstance(algorithm());
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate().getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
