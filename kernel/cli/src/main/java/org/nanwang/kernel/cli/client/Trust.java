package org.nanwang.kernel.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose word counts for who a node is: that of Java's own authorities, and of those in a file. */
public final class Trust {

    private Trust() {
    }

    /** Trusts Java's own authorities. */
    public static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Trusts the certificates in a PEM file, too.
     *
     * @throws IOException if it cannot be read
     * @throws GeneralSecurityException if it holds something else
     */
    public static SSLContext with(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate authority : authorities()) {
            put(store, authority);
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                put(store, certificate);
            }
        }
        TrustManagerFactory factory = factory(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static void put(KeyStore store, Certificate certificate) throws GeneralSecurityException {
        store.setCertificateEntry(String.valueOf(store.size()), certificate);
    }

    private static X509Certificate[] authorities() throws GeneralSecurityException {
        return Arrays.stream(factory(null).getTrustManagers()).filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast).findFirst().orElseThrow().getAcceptedIssuers();
    }

    private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
