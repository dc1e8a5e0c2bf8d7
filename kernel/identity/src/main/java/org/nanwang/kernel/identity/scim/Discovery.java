package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.error.Refusal;

/** Tells what is offered here: it is the same for all regions but for their addresses. */
final class Discovery {

    private final String text;

    Discovery() {
        try (InputStream in = Discovery.class.getResourceAsStream("discovery.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode configuration(String base) {
        return all(base).path("configuration");
    }

    /** Lists schemas or resource types. */
    JsonNode list(String base, String what) {
        List<JsonNode> found = new ArrayList<>();
        all(base).path(what).forEach(found::add);
        return Answers.list(found.size(), 1, found);
    }

    /** Finds a schema or a resource type. */
    JsonNode find(String base, String what, String id) {
        for (JsonNode one : all(base).path(what)) {
            if (one.path("id").asText().equalsIgnoreCase(id)) {
                return one;
            }
        }
        throw new Refusal(ScimError.RESOURCE_UNKNOWN, id);
    }

    private JsonNode all(String base) {
        return Documents.read(new ByteArrayInputStream(text.replace("{base}", base).getBytes(StandardCharsets.UTF_8)));
    }
}
