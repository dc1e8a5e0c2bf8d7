package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestCertificates;
import org.nanwang.kernel.http.fixture.TestNode;
import org.nanwang.sdk.error.Refusal;

class TlsIT {

    @TempDir
    private Path data;
    private Path certificate;
    private Path key;

    @BeforeEach
    void nameTheFiles() {
        certificate = data.resolve("city.pem");
        key = data.resolve("city-key.pem");
    }

    @ParameterizedTest
    @EnumSource
    void aNodeWithoutACertificateMakesItsOwn(HttpClient.Version version) throws Exception {
        try (TestNode node = start(Map.of())) {
            SSLContext trust = TestCertificates.trust(data.resolve("tls/certificate.pem"));
            HttpResponse<String> answer = get(trust, version, node.uri("/health"));

            assertEquals(200, answer.statusCode());
            assertEquals(version, answer.version());
            assertEquals("https", node.uri("/").getScheme());
            assertEquals(200, get(trust, version, URI.create("http://127.0.0.1:" + node.port() + "/health")).statusCode());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("tls/key.pem"))));
    }

    @Test
    void itsOwnCertificateOutlivesARestartUnlessItHasANewName() throws Exception {
        String first = ownCertificate(Map.of());
        assertEquals(first, ownCertificate(Map.of()));
        String renamed = ownCertificate(Map.of("public-url", "https://city.example"));
        assertNotEquals(first, renamed);
        assertTrue(TestCertificates.read(renamed).getSubjectAlternativeNames().toString().contains("city.example"));
    }

    @Test
    void whoeverDoesNotTrustItGetsNothing() throws Exception {
        try (TestNode node = start(Map.of())) {
            assertThrows(SSLException.class,
                    () -> get(SSLContext.getDefault(), HttpClient.Version.HTTP_2, node.uri("/health")));
        }
    }

    @Test
    void anOperatorsChainIsSentWholeAndChangedWithoutARestart() throws Exception {
        TestCertificates city = new TestCertificates();
        KeyPair before = TestCertificates.pair("RSA");
        write(city.chain(before), before);
        try (TestNode node = start(given())) {
            assertEquals(before.getPublic(), known(city, node).getPublicKey());
            KeyPair after = TestCertificates.pair("EC");
            write(city.chain(after), after);
            await().atMost(Duration.ofSeconds(20)).until(() -> known(city, node).getPublicKey().equals(after.getPublic()));
        }
    }

    @Test
    void aRenewalThatDoesNotFitYetHarmsNobody() throws Exception {
        TestCertificates city = new TestCertificates();
        KeyPair before = TestCertificates.pair("EC");
        write(city.chain(before), before);
        try (TestNode node = start(given())) {
            KeyPair after = TestCertificates.pair("EC");
            Files.writeString(certificate, "half a certif");
            assertEquals(before.getPublic(), known(city, node).getPublicKey());
            Files.writeString(certificate, city.chain(after));
            assertEquals(before.getPublic(), known(city, node).getPublicKey());
            Files.writeString(key, TestCertificates.key(after));
            await().atMost(Duration.ofSeconds(20)).until(() -> known(city, node).getPublicKey().equals(after.getPublic()));
        }
    }

    @Test
    void aKeyOfAnotherCertificateKeepsTheNodeFromStarting() throws Exception {
        TestCertificates city = new TestCertificates();
        write(city.chain(TestCertificates.pair("EC")), TestCertificates.pair("EC"));
        String told = assertThrows(Refusal.class, () -> start(given())).getMessage();
        assertTrue(told.contains(key.toString()) && told.contains(certificate.toString()), told);
    }

    @Test
    void aBodyWithoutALengthIsCountedInHttp2Too() throws Exception {
        try (TestNode node = start(Map.of("max-bundle-size", "1MB"))) {
            node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
            SSLContext trust = TestCertificates.trust(data.resolve("tls/certificate.pem"));
            HttpRequest request = HttpRequest.newBuilder(node.uri("/370811/parking/api/lots/length"))
                    .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(new byte[(2 << 20) + 1]))).build();
            HttpResponse<String> answer = client(trust, HttpClient.Version.HTTP_2)
                    .send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode(), answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"https://city.example, max-age=31536000", "https://localhost:8443, ''", "'', ''"})
    void browsersAreToldToComeByTlsOnlyUnlessItIsTheirOwnMachine(String called, String told) throws Exception {
        try (TestNode node = start(called.isEmpty() ? Map.of() : Map.of("public-url", called))) {
            SSLContext trust = TestCertificates.trust(data.resolve("tls/certificate.pem"));
            Optional<String> header = get(trust, HttpClient.Version.HTTP_1_1, node.uri("/health"))
                    .headers().firstValue("Strict-Transport-Security");
            assertEquals(told, header.orElse(""));
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, TLS_AES_256_GCM_SHA384, true", "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false"})
    void onlySuitesWithoutKnownWeaknessesAreSpoken(String protocol, String suite, boolean spoken) throws Exception {
        try (TestNode node = start(Map.of())) {
            SSLContext trust = TestCertificates.trust(data.resolve("tls/certificate.pem"));
            try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(
                    "127.0.0.1", node.uri("/").getPort())) {
                socket.setEnabledProtocols(new String[] {protocol});
                socket.setEnabledCipherSuites(new String[] {suite});
                if (spoken) {
                    socket.startHandshake();
                } else {
                    assertThrows(SSLException.class, socket::startHandshake);
                }
            }
        }
    }

    private String ownCertificate(Map<String, String> settings) throws Exception {
        try (TestNode node = start(settings)) {
            return Files.readString(data.resolve("tls/certificate.pem"));
        }
    }

    private void write(String chain, KeyPair pair) throws Exception {
        Files.writeString(certificate, chain);
        Files.writeString(key, TestCertificates.key(pair));
    }

    private Map<String, String> given() {
        return Map.of("tls-certificate", certificate.toString(), "tls-key", key.toString());
    }

    private TestNode start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("https-port", "0");
        HttpConfig config = HttpConfig.from(ConfigurationSource.from().commandLine(all).open(), data);
        return new TestNode(data, defaults -> config.withPort(0));
    }

    private static Certificate known(TestCertificates city, TestNode node) throws Exception {
        return get(city.trust(), HttpClient.Version.HTTP_2, node.uri("/health"))
                .sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private static HttpResponse<String> get(SSLContext trust, HttpClient.Version version, URI address) throws Exception {
        return client(trust, version).send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client(SSLContext trust, HttpClient.Version version) {
        return HttpClient.newBuilder().sslContext(trust).version(version).connectTimeout(Duration.ofSeconds(10)).build();
    }
}
