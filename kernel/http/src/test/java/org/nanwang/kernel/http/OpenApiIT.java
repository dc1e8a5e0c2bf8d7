package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;

class OpenApiIT {

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data, KernelApi.of("/platform", List.of(new LotsResource())),
                KernelApi.open("/oauth2", new LotsResource()));
        node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
        node.host(FakeApp.parking().at("/370811/empty/"), web -> { });
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JsonNode document(String path) throws Exception {
        return new ObjectMapper().readTree(node.get(path).body());
    }

    @Test
    void theDocumentNamesTheAddressOfTheInstallation() throws Exception {
        JsonNode document = document("/370811/parking/openapi.json");

        assertEquals("/370811/parking/api", document.at("/servers/0/url").asText());
        assertEquals("1.2.0", document.at("/info/version").asText());
        assertTrue(document.get("paths").has("/lots/one"));
    }

    @Test
    void theDocumentTellsTypesAsTheyAreWritten() throws Exception {
        JsonNode lot = document("/370811/parking/openapi.json").at("/components/schemas/Lot/properties");

        assertEquals("string", lot.at("/owner/type").asText(), lot.toString());
        assertEquals("string", lot.at("/version/type").asText());
        assertEquals("integer", lot.at("/fee/type").asText());
        assertEquals("date-time", lot.at("/since/format").asText());
        assertEquals("string", lot.at("/note/type").asText());
    }

    @Test
    void theCallerIsNoParameterOfTheDocument() throws Exception {
        JsonNode caller = document("/370811/parking/openapi.json").at("/paths/~1lots~1caller/get");

        assertFalse(caller.has("requestBody"), caller.toString());
        assertFalse(caller.has("parameters"), caller.toString());
    }

    @Test
    void theKernelsResourcesAreServedAndDescribed() throws Exception {
        assertEquals(200, node.get("/platform/lots/one").statusCode());
        assertEquals(401, node.get("/platform/lots/one", "Authorization", "Bearer old").statusCode());
        assertEquals("/platform", document("/platform/openapi.json").at("/servers/0/url").asText());
    }

    @Test
    void openResourcesReadTheirCallersThemselves() throws Exception {
        assertEquals("anonymous", node.get("/oauth2/lots/caller", "Authorization", "Basic eDp5").body());
    }

    @Test
    void anAppWithoutResourcesHasNoDocument() throws Exception {
        assertEquals(404, node.get("/370811/empty/openapi.json").statusCode());
        assertEquals(404, node.get("/370811/empty/api/lots").statusCode());
    }

    @Test
    void theKernelsOwnAnswersAreTimed() throws Exception {
        node.get("/platform/lots/refused");

        await().until(() -> node.meters.get("nanwang.kernel.requests").tag("path", "/platform").tag("status", "4xx")
                .timer().count() > 0);
    }

    @Test
    void healthAndMetricsAreTold() throws Exception {
        assertEquals("{\"database\":\"up\",\"status\":\"up\"}", node.get("/health").body());
        assertEquals("jvm_threads 1\n", node.get("/metrics").body());
    }
}
