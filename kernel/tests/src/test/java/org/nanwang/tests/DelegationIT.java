package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.launcher.DevelopmentNodes;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.region.RegionCode;

/** An app that calls another in the name of who is calling it. */
class DelegationIT {

    private static final String ASK = "/370811/counter/api/counter?target=";
    private static final String READ = "register:read:370811";
    private static final String WRITE = "register:write:370811";

    private static Path folder;
    private static DevelopmentNode node;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("nanwang-counter");
        // as root the database runs as another user, who has to get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        node = new DevelopmentNodes().start(new NodeOptions(folder.resolve("data"), 0, Clock.systemUTC()));
        install(TestApp.named("org.example.register").with(Register.class)
                .starting("city.web().publish(new org.nanwang.tests.Register());"));
        install(TestApp.named("org.example.archive").with(Register.class)
                .starting("city.web().publish(new org.nanwang.tests.Register());"));
        install(TestApp.named("org.example.counter").with(Counter.class)
                .starting("city.web().publish(new org.nanwang.tests.Counter(city));").describing("""
                        permissions:
                          - {name: "call:org.example.register", reason: {zh: 查户籍, en: To look into the register}}"""));
    }

    private static void install(TestApp app) throws IOException {
        node.install(new Vendor(folder).bundle(app, "1.0.0"), new RegionCode("370811"), Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        Folders.delete(folder);
    }

    private static Api as(String account, String... permissions) {
        return Api.anonymous(node.address()).as(node.token(account, permissions));
    }

    @Test
    void theOtherAppSeesThePersonTheActorAndNoMoreThanIsPassedOn() {
        String answer = as("li", READ, WRITE).get(ASK + "370811-register&permission=" + READ).expect(200).text();
        assertTrue(answer.startsWith("200 li 370811-counter read true write false "), answer);
        assertTrue(answer.contains("address=" + node.address() + "370811/register/"), answer);
    }

    @Test
    void nobodyPassesOnWhatTheyMayNotThemselves() {
        JsonNode problem = as("li", READ).get(ASK + "370811-register&permission=" + WRITE).expect(403).json();
        assertEquals("urn:nanwang:problem:permission-missing", problem.get("type").asText());
    }

    @Test
    void anAppCallsOnlyThoseItsDescriptorNames() {
        JsonNode problem = as("li", READ).get(ASK + "370811-archive&permission=" + READ).expect(403).json();
        assertEquals("urn:nanwang:problem:call-not-declared", problem.get("type").asText());
        assertTrue(problem.get("detail").asText().contains("- name: call:org.example.archive"), problem::toString);
    }

    @Test
    void whatDoesNotServeCannotBeCalled() {
        JsonNode problem = as("li", READ).get(ASK + "370811-nowhere&permission=" + READ).expect(404).json();
        assertEquals("urn:nanwang:problem:call-target-unknown", problem.get("type").asText());
    }

    @Test
    void nobodyIsNobodysDelegate() {
        Api.anonymous(node.address()).get(ASK + "370811-register&permission=" + READ).expect(401);
    }
}
