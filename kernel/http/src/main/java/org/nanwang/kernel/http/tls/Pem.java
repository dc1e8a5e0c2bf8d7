package org.nanwang.kernel.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.nanwang.sdk.error.Refusal;

/** Reads and writes PEM files. */
final class Pem {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {
    }

    static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
            if (chain.isEmpty()) {
                throw new Refusal(TlsError.CERTIFICATE_UNREADABLE, file, "it holds no certificate");
            }
            return chain;
        } catch (IOException | CertificateException e) {
            throw new Refusal(e, TlsError.CERTIFICATE_UNREADABLE, file, e.toString());
        }
    }

    /** Reads a key of the kind that a certificate tells, in PKCS#8 or in the older forms of OpenSSL. */
    static PrivateKey key(Path file, String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key(file).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal(e, TlsError.KEY_UNREADABLE, file, e.toString());
        }
    }

    private static PrivateKeyInfo key(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PrivateKeyInfo key) {
                    return key;
                }
                if (found instanceof PEMKeyPair pair) {
                    return pair.getPrivateKeyInfo();
                }
                if (found instanceof PEMEncryptedKeyPair || found instanceof PKCS8EncryptedPrivateKeyInfo) {
                    throw new Refusal(TlsError.KEY_ENCRYPTED, file);
                }
            }
            throw new Refusal(TlsError.KEY_UNREADABLE, file, "it holds no private key");
        }
    }

    static String write(String kind, byte[] content) {
        String text = new String(BASE64.encode(content), StandardCharsets.US_ASCII);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
