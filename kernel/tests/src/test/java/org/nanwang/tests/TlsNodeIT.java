package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node in production, reached over TLS by the certificate it made itself. */
class TlsNodeIT {

    private static Path folder;
    private static NodeProcess node;
    private static Path certificate;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("nanwang-tls");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        node = NodeProcess.launch(folder.resolve("data"), Map.of("NANWANG_HTTPS_PORT", "0"), "start");
        node.awaitLine("Ready");
        certificate = node.certificate();
        address = node.secureAddress();
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        Folders.delete(folder);
    }

    @Test
    void itTellsTheFingerprintOfItsCertificate() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(read().getEncoded());
        String fingerprint = HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        assertTrue(node.output().contains(fingerprint), node.output());
    }

    @Test
    void theIssuerIsWhoAnswersOverTls() throws Exception {
        String issuer = address.toString().replaceFirst("/$", "");
        String told = get("/.well-known/openid-configuration").body();
        assertTrue(told.contains("\"issuer\":\"" + issuer + "\""), told);
        assertTrue(told.contains("\"token_endpoint\":\"" + issuer + "/oauth2/token\""), told);
    }

    @Test
    void aBrowserGivesItsSecretToThisHostOverTlsOnly() throws Exception {
        String cookie = get("/account").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.matches("__Host-nanwang=[^;]+; Path=/; HttpOnly; SameSite=Lax; Secure"), cookie);
    }

    @Test
    void theCommandLineTrustsWhomItIsToldToTrustAndNobodyElse() throws Exception {
        assertEquals(0, run(List.of("--ca", certificate.toString()), Map.of()), TlsNodeIT::printed);
        assertEquals(0, run(List.of(), Map.of("NANWANG_CA", certificate.toString())), TlsNodeIT::printed);
        assertEquals(1, run(List.of(), Map.of()));
        assertTrue(printed().contains("--ca"), printed());
        assertEquals(1, run(List.of("--ca", folder.resolve("data/tls/missing.pem").toString()), Map.of()));
        assertTrue(printed().contains("missing.pem"), printed());
    }

    @Test
    void withoutTlsNoOtherMachineIsListenedTo() throws Exception {
        try (NodeProcess careless = NodeProcess.launch(folder.resolve("careless"),
                Map.of("NANWANG_HTTP_HOST", "0.0.0.0", "NANWANG_PUBLIC_URL", "http://city.example"), "start")) {
            assertTrue(careless.process().waitFor(1, TimeUnit.MINUTES), careless.output());
            assertNotEquals(0, careless.process().exitValue());
            assertTrue(careless.output().contains("http-insecure=true"), careless.output());
        }
    }

    private static int run(List<String> options, Map<String, String> environment) throws Exception {
        List<String> words = new ArrayList<>(List.of(Distribution.home().resolve("bin/nanwang").toString(), "regions",
                "--lang", "en", "--url", address.toString()));
        words.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        builder.environment().put("NANWANG_HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static String printed() {
        try {
            return Files.readString(folder.resolve("printed"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return Trusting.only(certificate).build().send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Certificate read() throws Exception {
        try (InputStream in = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
