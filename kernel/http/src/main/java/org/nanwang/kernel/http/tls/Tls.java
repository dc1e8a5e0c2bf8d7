package org.nanwang.kernel.http.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's side of TLS. Files that change are read again, so that a renewed certificate needs no restart. */
public final class Tls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int RENEW_EVERY_SECONDS = 3600;

    /** Attacked again and again; Jetty has left out what is worse. */
    private static final String WEAK_SUITES = ".*_CBC_.*";

    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(Tls::thread);
    private final KeyFiles files;
    private List<Object> seen;
    private volatile Credential credential;

    private Tls(KeyFiles files) {
        this.files = files;
        this.seen = stamps();
        this.credential = Credential.read(files);
    }

    /**
     * Reads the certificate and its key, or makes them.
     *
     * @throws Refusal if they cannot be used: why, and what to do
     */
    public static Tls open(TlsConfig config, Clock clock) {
        OwnCertificate own = new OwnCertificate(config.folder(), config.names(), clock);
        Tls tls = new Tls(config.given().orElseGet(own::ensure));
        tls.configure();
        tls.every(LOOK_EVERY_SECONDS, tls::look);
        if (config.given().isEmpty()) {
            tls.every(RENEW_EVERY_SECONDS, own::ensure);
        }
        return tls;
    }

    /** Gives what Jetty makes connections with. */
    public SslContextFactory.Server factory() {
        return factory;
    }

    /** Gives the certificate in use. */
    public ServerCertificate certificate() {
        return new ServerCertificate(files.certificate(), credential.fingerprint(), credential.end());
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }

    private void configure() {
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        factory.addExcludeCipherSuites(WEAK_SUITES);
        factory.setRenegotiationAllowed(false);
        factory.setKeyStore(credential.store());
        factory.setKeyStorePassword(Credential.STORE_PASSWORD);
    }

    private void every(int seconds, Runnable work) {
        looker.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Goes on with the certificate in use: {}", e.getMessage(), e);
            }
        }, seconds, seconds, TimeUnit.SECONDS);
    }

    /** A certificate may be there before its key: what does not fit yet is left until the files change again. */
    private void look() {
        List<Object> now = stamps();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        Credential next = Credential.read(files);
        try {
            factory.reload(changed -> changed.setKeyStore(next.store()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        credential = next;
        LOG.info("Uses the certificate in '{}' now, good until {}", files.certificate(), next.end());
    }

    private List<Object> stamps() {
        return List.of(stamp(files.certificate()), stamp(files.key()));
    }

    private static Object stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tls");
        thread.setDaemon(true);
        return thread;
    }
}
