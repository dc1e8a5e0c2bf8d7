package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input and badly behaved apps: a clear error, nothing half-done, and the others keep being served. */
class BadInputIT {

    private static DemoCity city;

    @TempDir
    private Path folder;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up(Map.of("NANWANG_REQUEST_DEADLINE", "3s", "NANWANG_DATABASE_CONNECTION_PATIENCE", "300ms"));
        city.install(TestApp.named("org.example.neighbour").with(Version.class).publishing("Version"), "1.0.0", "370811");
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void zipBombIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 2048; i++) {
                zip.write(zeros);
            }
        }
        city.vendor().signAs(bomb, "org.example.bomb", "1.0.0");
        city.as("vendor").submit("/marketplace/api/releases", bomb).expectJudged("refused");
        assertNeighbourServes();
    }

    @Test
    void bundleOfAGigabyteIsCutOff() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", city.address().getPort())) {
            OutputStream output = socket.getOutputStream();
            output.write(("POST /marketplace/api/releases HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + city.token("vendor") + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                    + (1L << 30) + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"b\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = new byte[1 << 20];
            socket.setSoTimeout(60_000);
            Thread sender = new Thread(() -> IntStream.range(0, 1024).forEach(i -> send(output, megabyte)));
            sender.setDaemon(true);
            sender.start();
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", status);
        }
        assertNeighbourServes();
    }

    @Test
    void malformedDescriptorIsToldByLineAndColumn() {
        Path bundle = city.vendor().unchecked(TestApp.named("org.example.malformed")
                .describing("levles: [county]\npermissions: 7"), "1.0.0");
        String findings = city.as("vendor").submit("/marketplace/api/releases", bundle).expectJudged("refused").text();
        assertTrue(findings.contains("levles"), findings);
        assertTrue(findings.matches("(?s).*line.{0,3} ?\\d+.*column.{0,3} ?\\d+.*|.*app\\.yaml:\\d+:\\d+.*"), findings);
    }

    @Test
    void unknownAndMalformedRegionsAreRefused() {
        for (String region : List.of("379999", "Rencheng", "37081")) {
            Api.Answer answer = city.as("admin").send("POST", "/platform/installations",
                    Map.of("app", "org.example.neighbour", "version", "1.0.0", "region", region));
            assertTrue(answer.status() == 400 || answer.status() == 404, region + ": " + answer.status());
            assertTrue(answer.text().contains(region), answer.text());
        }
    }

    @Test
    void refusalIsToldInTheLanguageAskedFor() {
        String chinese = city.anonymous().get("/platform/regions/379999", "Accept-Language", "zh-CN").expect(404).text();
        String english = city.anonymous().get("/platform/regions/379999", "Accept-Language", "en").expect(404).text();
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
    }

    @Test
    void secondUpgradeOfOneInstallationIsRefusedWhileTheFirstRuns() {
        String id = city.install(slowStarter("0"), "1.0.0", "370811");
        city.publish(slowStarter("2000"), "1.1.0");
        city.as("admin").send("PATCH", "/platform/installations/" + id, Map.of("version", "1.1.0")).expect(202);
        Api.Answer second = city.as("admin").send("PATCH", "/platform/installations/" + id, Map.of("version", "1.1.0"));
        assertEquals(409, second.status(), second.text());
        assertEquals("1.1.0", city.awaitSettled(id).at("/observed/version").asText());
    }

    private static TestApp slowStarter(String milliseconds) {
        return TestApp.named("org.example.slowstarter").with(Version.class).publishing("Version")
                .starting("Thread.sleep(" + milliseconds + ");");
    }

    @Test
    void appThatThrowsInEveryRequestHurtsOnlyItself() {
        city.install(TestApp.named("org.example.thrower").with(Trouble.class).publishing("Trouble"), "1.0.0", "370811");
        for (int i = 0; i < 50; i++) {
            JsonNode problem = city.anonymous().get("/370811/thrower/api/trouble/throw").expect(500).json();
            assertTrue(problem.hasNonNull("trace") && !problem.toString().contains("Trouble.java"), problem.toString());
        }
        assertNeighbourServes();
    }

    @Test
    void appThatLeaksConnectionsHurtsOnlyItself() {
        city.install(TestApp.named("org.example.leaker").with(Trouble.class)
                .starting("city.web().publish(new org.nanwang.tests.Trouble(city.database()));"), "1.0.0", "370811");
        for (int i = 0; i < 30; i++) {
            city.anonymous().get("/370811/leaker/api/trouble/leak");
        }
        int last = city.anonymous().get("/370811/leaker/api/trouble/leak").status();
        assertTrue(last >= 500, "the leak was never stopped: " + last);
        assertNeighbourServes();
        city.anonymous().get("/370811/parking/api/lots").expect(200);
    }

    @Test
    void requestThatNeverEndsIsCutOffAtTheDeadline() throws Exception {
        city.install(TestApp.named("org.example.blocker").with(Trouble.class).publishing("Trouble"), "1.0.0", "370811");
        city.anonymous().get("/370811/blocker/api/trouble/block").expect(504);
        assertNeighbourServes();
    }

    @Test
    void takenPortIsNamed() throws Exception {
        // as root the database runs as another user, who has to get through, or it is placed elsewhere and stays
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            NodeProcess node = NodeProcess.launch(folder.resolve("data"), Map.of("NANWANG_HTTP_PORT", port), "start");
            assertTrue(node.process().waitFor(60, TimeUnit.SECONDS));
            assertTrue(node.process().exitValue() != 0);
            assertTrue(node.output().contains(port) && node.output().contains("http-port"), node.output());
        }
    }

    @Test
    void allProblemsOfAConfigurationAreToldAtOnce() throws Exception {
        NodeProcess node = NodeProcess.launch(folder.resolve("data"),
                Map.of("NANWANG_START_TIMEOUT", "soon", "NANWANG_REQUEST_PERMITS", "-3", "NANWANG_HTP_HOST", "x"), "start");
        assertTrue(node.process().waitFor(60, TimeUnit.SECONDS));
        assertTrue(node.process().exitValue() != 0);
        for (String told : List.of("start-timeout", "soon", "request-permits", "-3", "http-host")) {
            assertTrue(node.output().contains(told), told + " is not in: " + node.output());
        }
    }

    private static void send(OutputStream output, byte[] bytes) {
        try {
            output.write(bytes);
        } catch (IOException e) {
            // the node has closed the connection, as it should
        }
    }

    private static void assertNeighbourServes() {
        city.anonymous().get("/370811/neighbour/api/version").expect(200);
    }
}
