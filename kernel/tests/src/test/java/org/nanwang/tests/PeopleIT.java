package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.launcher.DevelopmentNodes;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/** An app and the people it meets: whom it finds, what it is told of them, and who may do what in it. */
class PeopleIT {

    private static final String CLINIC = "/370811/clinic/api/clinic/";
    private static final String PHONE = "+8613800000001";

    private static Path folder;
    private static DevelopmentNode node;
    private static InstallationId clinic;
    private static PersonId li;
    private static PersonId wang;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("nanwang-clinic");
        // as root the database runs as another user, who has to get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        node = new DevelopmentNodes().start(new NodeOptions(folder.resolve("data"), 0, Clock.systemUTC()));
        TestApp app = TestApp.named("org.example.clinic").with(Clinic.class)
                .starting("city.web().publish(new org.nanwang.tests.Clinic(city));").describing("""
                        permissions:
                          - {name: "people:name", reason: {zh: 叫号, en: To call patients in}}
                          - {name: "people:phone", reason: {zh: 查病历, en: To find a caller's file}}
                        roles:
                          - {name: nurse, title: {zh: 护士, en: Nurse}, reason: {zh: 照护, en: Cares}}""");
        Path bundle = new Vendor(folder).bundle(app, "1.0.0");
        clinic = node.install(bundle, new RegionCode("370811"), Map.of());
        li = node.person(person("li", "370811", "李雷"));
        wang = node.person(person("wang", "370883", "王芳"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        Folders.delete(folder);
    }

    private static NewPerson person(String account, String region, String name) {
        return new NewPerson(account, new RegionCode(region), Optional.of(name), Optional.of(PHONE),
                Optional.of(account + "@example.org"), Optional.empty(), RealNameLevel.VERIFIED);
    }

    private static Api as(String account, String... permissions) {
        return Api.anonymous(node.address()).as(node.token(account, permissions));
    }

    @Test
    void aSealedNoteOpensForItsPatientOnly() throws Exception {
        String note = CLINIC + "patients/%s/note";
        String sealed = sent("PUT", note.formatted(li), "allergic to penicillin");
        assertFalse(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1).contains("penicillin"));
        assertEquals("allergic to penicillin", sent("POST", note.formatted(li), sealed));
        assertTrue(sent("POST", note.formatted(wang), sealed).contains("seal-broken"));
    }

    private static String sent(String method, String address, String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.address().resolve(address)).header("Content-Type", "text/plain")
                .method(method, BodyPublishers.ofString(text)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void thePeopleOfTheCountyAreFoundAndThoseOfAnotherAreNot() {
        assertEquals("李雷", as("li").get(CLINIC + "patients/" + li + "/name").expect(200).text());
        assertEquals("nobody", as("li").get(CLINIC + "patients/" + wang + "/name").expect(200).text());
        assertEquals("李雷", as("li").get(CLINIC + "patients?phone=%2B8613800000001").expect(200).text(),
                "and of them only what was asked for");
    }

    @Test
    void whoeverCallsIsKnownWhereverTheyBelong() {
        assertEquals("王芳 370883 VERIFIED []", as("wang").get(CLINIC + "me").expect(200).text());
        assertEquals("王芳", as("wang").get(CLINIC + "patients/" + wang + "/name").expect(200).text());
        assertEquals("nobody - NONE []", Api.anonymous(node.address()).get(CLINIC + "me").expect(200).text());
    }

    @Test
    void aFieldTheAppDoesNotAskForInItsDescriptorIsRefused() {
        JsonNode problem = as("li").get(CLINIC + "patients/" + li + "/email").expect(403).json();
        assertEquals("urn:nanwang:problem:call-not-declared", problem.get("type").asText());
        assertTrue(problem.get("detail").asText().contains("- name: people:email"), problem::toString);
    }

    @Test
    void everyLookupStandsInTheTrailWithItsPurposeAndWithoutWhatWasFound() {
        as("li").get(CLINIC + "patients/" + li + "/name").expect(200);
        as("li").get(CLINIC + "patients/" + li + "/email").expect(403);
        JsonNode refused = latest(0);
        JsonNode found = latest(1);

        assertEquals("refused", refused.at("/after/outcome").asText(), refused::toString);
        assertEquals("found", found.at("/after/outcome").asText(), found::toString);
        assertEquals("to call patients in", found.at("/after/purpose").asText());
        assertEquals("people:name", found.at("/after/fields").asText());
        assertEquals(clinic.toString(), found.at("/after/installation").asText());
        assertEquals("li", found.get("who").asText());
        assertEquals(li.value(), found.get("object").asText());
        assertFalse(found.toString().contains("李雷"), found::toString);
    }

    private static JsonNode latest(int skipped) {
        JsonNode items = as("auditor", "audit:read:370811").get("/platform/audit?region=370811&limit=100")
                .expect(200).json().get("items");
        int seen = 0;
        for (JsonNode item : items) {
            if (item.get("action").asText().equals("person:read") && seen++ == skipped) {
                return item;
            }
        }
        throw new AssertionError("no such lookup: " + items);
    }

    @Test
    void aRoleHoldsWhereItWasGivenAndOpensWhatIsAnnotatedWithIt() {
        String nurse = node.role(clinic, "nurse");
        assertEquals("ward", as("li", nurse).get(CLINIC + "ward").expect(200).text());
        assertTrue(as("li", nurse).get(CLINIC + "me").expect(200).text().endsWith("[nurse]"));
        as("li", "org.example.clinic:nurse:370883").get(CLINIC + "ward").expect(403);
        as("li").get(CLINIC + "ward").expect(403);
        Api.anonymous(node.address()).get(CLINIC + "ward").expect(401);
    }
}
