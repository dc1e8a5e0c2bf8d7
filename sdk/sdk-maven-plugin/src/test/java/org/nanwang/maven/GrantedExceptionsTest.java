package org.nanwang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.Outcome;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.sign.SigningKey;

/** What a marketplace excepts is excepted at the desk, if it is the marketplace that says so. */
class GrantedExceptionsTest {

    private static final LocalizedText TEXT = new LocalizedText("不对", "wrong");
    private static final Finding FINDING = new Finding("forbidden-calls", "org/example/A.class:12", TEXT, TEXT);
    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    private Path folder;

    private static Inspection refused(AppId app) {
        AppDescriptor descriptor = new DescriptorReader().read(("""
                id: %s
                vendor: org.example
                name: {zh: 你好, en: Hello}
                summary: {zh: 问候, en: Greets}
                levels: [county]
                main: org.example.A
                sdk: "[1.0,2)"
                """.formatted(app)).getBytes(StandardCharsets.UTF_8)).descriptor().orElseThrow();
        Check check = new Check(FINDING.rule(), "1.0.0", Outcome.BROKEN, Duration.ZERO, List.of(FINDING), Optional.empty(),
                Optional.empty());
        return new Inspection("0".repeat(64), 1, Optional.of(descriptor), Optional.of(ReleaseVersion.parse("1.0.0")),
                List.of(check));
    }

    private static String list(SigningKey signer) throws Exception {
        ExceptionStatement statement = new ExceptionStatement(
                new ExceptedFinding(3, FINDING.rule(), Fingerprint.of(FINDING)), new AppId("org.example.hello"), 1,
                Optional.empty(), new ExceptionStatement.Ruling("a false alarm", "admin", Instant.EPOCH));
        return new ObjectMapper().writeValueAsString(Map.of("items", List.of(
                Map.of("number", 2, "revocation", Map.of("reason", "x")), Map.of("number", 3, "envelope", statement.sign(signer)))));
    }

    private File key() throws Exception {
        return Files.writeString(folder.resolve("key.pem"), KEY.key().pem()).toFile();
    }

    @Test
    void aFileCountsAsFarAsTheMarketplaceHasSignedIt() throws Exception {
        String file = Files.writeString(folder.resolve("exceptions.json"), list(KEY)).toString();
        GrantedExceptions granted = new GrantedExceptions(file, key());

        assertEquals(3, granted.apply(refused(new AppId("org.example.hello"))).findings().get(0).exception());
        assertTrue(granted.apply(refused(new AppId("org.example.hello"))).passed());
        assertEquals(false, granted.apply(refused(new AppId("org.example.other"))).passed());

        Files.writeString(Path.of(file), list(SigningKey.generate()));
        assertTrue(assertThrows(Refusal.class, () -> granted.apply(refused(new AppId("org.example.hello")))).getMessage()
                .contains("exception 3 is not signed"));
        assertThrows(Refusal.class, () -> new GrantedExceptions(file, null).apply(refused(new AppId("org.example.hello"))));
    }

    @Test
    void anAddressIsAskedForTheAppAndNamesItsKey() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String list = list(KEY);
        server.createContext("/marketplace/api/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            byte[] body = (asked.endsWith("/catalogue/key") ? KEY.key().pem()
                    : asked.endsWith("/exceptions?limit=200&app=org.example.hello") ? list : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/marketplace/api/exceptions";
            assertTrue(new GrantedExceptions(address, null).apply(refused(new AppId("org.example.hello"))).passed());
        } finally {
            server.stop(0);
        }
    }
}
