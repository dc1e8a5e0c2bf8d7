package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.jws.WebService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.kernel.http.fixture.CounterResource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.TestNode;

class RolesIT {

    private static final String API = "/370811/parking/api/counter";
    private static final CounterResource COUNTER = new CounterResource();

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir java.nio.file.Path data) {
        node = new TestNode(data);
        node.host(FakeApp.parking(), web -> web.publish(COUNTER));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> get(String path, String who) throws Exception {
        return who.equals("anonymous") ? node.get(API + path) : node.get(API + path, "Authorization", "Bearer " + who);
    }

    @ParameterizedTest
    @CsvSource({
        "'', anonymous, 401", "'', wang, 200", "'', li, 200",
        "/open, anonymous, 200", "/open, wang, 200",
        "/member, anonymous, 401", "/member, wang, 200",
        "/closed, anonymous, 403", "/closed, li, 403",
        "/till, anonymous, 401", "/till, wang, 403", "/till, li, 200",
        "/safe, anonymous, 401", "/safe, wang, 403", "/safe, li, 200",
        "/drawer, anonymous, 401", "/drawer, wang, 403", "/drawer, li, 200"})
    void whoMayCallWhat(String path, String who, int status) throws Exception {
        HttpResponse<String> answer = get(path, who);
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void aCallerKnowsTheRolesHeldHere() throws Exception {
        assertEquals("[attendant]", get("", "wang").body());
        assertEquals("[attendant, manager]", get("", "li").body());
        assertEquals("false []", get("/open", "anonymous").body());
    }

    @Test
    void whoLacksARoleIsToldWhichAndWhoGivesIt() throws Exception {
        String told = get("/till", "wang").body();
        assertTrue(told.contains("urn:nanwang:problem:role-missing"), told);
        assertTrue(told.contains("org.nanwang.parking/manager:370811"), told);
    }

    @Test
    void aWayThatIsBarredIsNotTaken() throws Exception {
        COUNTER.entered = false;
        get("/safe", "wang");
        assertFalse(COUNTER.entered);
    }

    @Test
    void whoMayNotSendABodyIsNotToldWhatIsWrongWithIt() throws Exception {
        HttpResponse<String> answer = node.send("POST", API + "/lots", "{nonsense", "Content-Type", "application/json");
        assertEquals(401, answer.statusCode(), answer.body());
        HttpResponse<String> manager = node.send("POST", API + "/lots", "{nonsense", "Content-Type", "application/json",
                "Authorization", "Bearer li");
        assertEquals(400, manager.statusCode(), manager.body());
    }

    /** Allows somebody nobody can be. */
    @Path("ghost")
    public static final class GhostResource {
        @GET
        @RolesAllowed("ghost")
        public String ghost() {
            return "boo";
        }
    }

    /** Not guarded by anybody. */
    @WebService
    @RolesAllowed("attendant")
    public static class RuledEndpoint {
        public String secret() {
            return "secret";
        }
    }

    @Test
    void aRoleThatIsNotDeclaredFailsTheStart() {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class,
                () -> node.host(FakeApp.parking().at("/370811/ghost/"), web -> web.publish(new GhostResource())));
        assertTrue(thrown.getMessage().contains("'ghost', which the descriptor does not declare"), thrown.getMessage());
    }

    @Test
    void roleAnnotationsOnASoapEndpointAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> node.host(FakeApp.parking().at("/370811/soap/"),
                web -> web.publishSoap("secret", new RuledEndpoint())));
    }
}
