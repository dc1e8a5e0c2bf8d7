package org.nanwang.kernel.http.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    @Test
    void fieldsOfABeanAreParametersAndNoBody() throws IOException {
        OpenApiDocument document = new OpenApiDocument("Test", "1", "/api", List.of(new LotsResource()));
        JsonNode list = new ObjectMapper().readTree(document.json()).at("/paths/~1lots/get");
        assertTrue(list.path("requestBody").isMissingNode(), list.toPrettyString());
        assertEquals(List.of("limit", "name"), list.path("parameters").findValuesAsText("name").stream().sorted().toList());
        JsonNode limit = list.path("parameters").get(0);
        assertEquals("query", limit.path("in").asText());
        assertEquals("integer", limit.at("/schema/type").asText());
        assertEquals(50, limit.at("/schema/default").asInt());
    }

    /** A resource. */
    @Path("lots")
    public static final class LotsResource {

        /** Lists. */
        @GET
        public String list(@BeanParam Which which) {
            return which.name + which.limit;
        }
    }

    /** Its parameters. */
    public static final class Which {

        @QueryParam("limit")
        @DefaultValue("50")
        private int limit;

        @QueryParam("name")
        private String name;
    }
}
