package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.testkit.AppClient;

/** Speaks JSON with the app and insists on the status. */
public final class Http {

    private final ObjectMapper json = new ObjectMapper();
    private final AppClient client;

    /** Speaks through a client. */
    public Http(AppClient client) {
        this.client = client;
    }

    /** Gets. */
    public JsonNode get(int status, String path) {
        return answered(status, client.get(path));
    }

    /** Posts an object that Jackson can write. */
    public JsonNode post(int status, String path, Object body) {
        return answered(status, client.post(path, write(body)));
    }

    /** Puts an object that Jackson can write. */
    public JsonNode put(int status, String path, Object body) {
        return answered(status, client.with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString(write(body))));
    }

    /** Reads a list to its end, part by part. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(200, path + "?limit=200" + after);
            page.get("items").forEach(items::add);
            after = page.has("next") ? "&after=" + page.get("next").asText() : "";
        } while (!after.isEmpty());
        return items;
    }

    private JsonNode answered(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response::body);
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private String write(Object body) {
        try {
            return body instanceof String text ? text : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
