package org.nanwang.kernel.http.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.nanwang.kernel.identity.token.PrivateFile;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate a node makes for itself and signs itself: clients have to be told to trust it. */
final class OwnCertificate {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificate.class);

    /** The longest that browsers take. */
    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /** For clients whose clocks are behind. */
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int SERIAL_BITS = 127;

    private final KeyFiles files;
    private final List<String> names;
    private final Clock clock;

    OwnCertificate(Path folder, List<String> names, Clock clock) {
        this.files = KeyFiles.in(folder);
        this.names = names;
        this.clock = clock;
    }

    /** Makes it if there is none, if it ends soon, or if it is not for all names. */
    KeyFiles ensure() {
        if (!present()) {
            make();
            LOG.info("Made a certificate for {} in '{}'", names, files.certificate());
        }
        return files;
    }

    private boolean present() {
        try {
            Credential found = Credential.read(files);
            return found.covers(names) && clock.instant().isBefore(found.end().minus(RENEWED_BEFORE));
        } catch (Refusal e) {
            LOG.debug("No usable certificate of this node's own", e);
            return false;
        }
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] certificate = builder(pair)
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())).getEncoded();
            PrivateFile.write(files.key(), Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()));
            PrivateFile.write(files.certificate(), Pem.write("CERTIFICATE", certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509v3CertificateBuilder builder(KeyPair pair) throws IOException {
        Instant now = clock.instant();
        X500Name name = new X500Name("CN=Nanwang node");
        return new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(SKEW)), Date.from(now.plus(LIFE)), name, pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(
                        names.stream().map(OwnCertificate::generalName).toArray(GeneralName[]::new)));
    }

    private static GeneralName generalName(String host) {
        return new GeneralName(isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    /** Writes a host the way a certificate gives it back: addresses in full. */
    static String written(String host) {
        try {
            return isAddress(host) ? InetAddress.getByName(host).getHostAddress() : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }
}
