package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.sdk.error.Refusal;

/** Reads and writes SCIM's JSON. The names of attributes are read in whatever case they are written. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 4 << 20;

    /** The names as the RFCs write them, by the same in lower case. */
    private static final Map<String, String> NAMES = Stream.of("schemas", "id", "externalId", "userName", "displayName",
            "active", "name", "formatted", "familyName", "givenName", "emails", "phoneNumbers", "value", "type", "primary",
            "display", "password", "members", "groups", "meta", "Operations", "op", "path", "filter", "sortBy", "sortOrder",
            "startIndex", "count", "attributes", "excludedAttributes", "$ref")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private Documents() {
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Reads a message.
     *
     * @throws Refusal {@code invalid-syntax} or {@code body-large}
     */
    static ObjectNode read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(ScimError.BODY_LARGE, LARGEST);
            }
            if (named(JSON.readTree(bytes)) instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal(ScimError.INVALID_SYNTAX, "it is no JSON object");
        } catch (JsonProcessingException e) {
            throw new Refusal(e, ScimError.INVALID_SYNTAX, e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal(e, ScimError.INVALID_SYNTAX, e.getMessage());
        }
    }

    static byte[] write(JsonNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives an attribute's name as the RFCs write it. */
    static String name(String written) {
        return NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    private static JsonNode named(JsonNode read) {
        if (read instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(named(item)));
            return copy;
        }
        if (read instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.fields().forEachRemaining(field -> copy.set(name(field.getKey()), named(field.getValue())));
            return copy;
        }
        return read;
    }
}
