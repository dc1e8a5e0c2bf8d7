package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenID Connect clients that others wrote, from the npm registry, against a running node, over TLS. */
class StrangersIT {

    private static final Path SOURCES = Path.of("src/test/strangers");
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String EMAIL = "operator@example.org";
    private static final String REDIRECT = "http://127.0.0.1:9/done";

    /** Made anew for each run: a private key has no place in a repository. */
    private static final KeyPair KEY = key();

    @TempDir
    private static Path folder;
    private static DemoCity city;
    private static String secret;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(installed("npm"), "Node.js and npm are not installed");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertEquals(0, run(Map.of(), "npm", "ci", "--no-audit", "--no-fund"), StrangersIT::printed);
        city = DemoCity.up(Map.of("NANWANG_HTTPS_PORT", "0"));
        city.as("admin").send("PATCH", "/platform/accounts/operator-370811", Map.of("personal", Map.of("email", EMAIL)))
                .expect(200);
        register("page", false, List.of("authorization_code", "refresh_token", DEVICE), "");
        secret = register("server", true, List.of("authorization_code", "refresh_token", "client_credentials"), "");
        register("signer", true, List.of("client_credentials"), "{\"keys\":[" + publicKey() + "]}");
    }

    @AfterAll
    static void stop() throws IOException {
        if (city != null) {
            city.close();
        }
    }

    @Test
    void openidClientIsContent() throws IOException, InterruptedException {
        assertEquals(0, run(environment(), "node", "--test", "openid-client.mjs"), StrangersIT::printed);
    }

    @Test
    void oauth4webapiIsContent() throws IOException, InterruptedException {
        assertEquals(0, run(environment(), "node", "--test", "oauth4webapi.mjs"), StrangersIT::printed);
    }

    private static Map<String, String> environment() {
        return Map.of("CITY_ADDRESS", city.node().secureAddress().toString(), "CITY_SECRET", secret,
                "NODE_EXTRA_CA_CERTS", city.node().certificate().toString(),
                "CITY_ACCOUNT", "operator-370811", "CITY_EMAIL", EMAIL, "CITY_PASSWORD", city.password("operator-370811"),
                "CITY_KEY", privateKey(), "CITY_ADMIN", city.token("admin"));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicKey() {
        ECPoint point = ((ECPublicKey) KEY.getPublic()).getW();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"one\",\"x\":\"" + number(point.getAffineX()) + "\",\"y\":\""
                + number(point.getAffineY()) + "\"}";
    }

    private static String privateKey() {
        String number = number(((ECPrivateKey) KEY.getPrivate()).getS());
        return publicKey().replace("}", ",\"d\":\"" + number + "\"}");
    }

    /** Writes 32 bytes, as RFC 7518 asks. */
    private static String number(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] digits = number.toByteArray();
        int used = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - used, bytes, bytes.length - used, used);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String register(String id, boolean confidential, List<String> grants, String keys) {
        Api admin = city.as("admin");
        String made = admin.send("POST", "/platform/clients", Map.of("id", id)).expect(201).json().get("secret").asText();
        Map<String, Object> registration = new HashMap<>(Map.of(
                "name", Map.of("zh", "陌生人", "en", "Stranger"), "region", "370811", "confidential", confidential,
                "redirectUris", List.of(REDIRECT), "logoutUris", List.of(REDIRECT), "grantTypes", grants,
                "permissions", List.of("parking:report:370811")));
        registration.put("keys", keys.isEmpty() ? null : keys);
        admin.send("PUT", "/platform/clients/" + id + "/registration", registration).expect(200);
        return made;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(part -> Files.isExecutable(Path.of(part, program)));
    }

    private static int run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not end:\n" + printed());
        }
        return process.exitValue();
    }

    private static String printed() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
