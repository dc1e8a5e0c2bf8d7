package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.nanwang.kernel.identity.scim.filter.FilterParser;
import org.nanwang.kernel.identity.scim.filter.PatchPath;
import org.nanwang.sdk.error.Refusal;

/**
 * Changes of a resource (RFC 7644, 3.5.2), done one after the other on its document. All are done or none.
 *
 * @param shape what the resource is made of
 */
record Patch(Shape shape) {

    /** What is done. */
    enum Verb {
        ADD, REPLACE, REMOVE;

        static Verb of(JsonNode operation) {
            String word = operation.path("op").asText("");
            for (Verb verb : values()) {
                // some directories write Add, Replace, Remove
                if (verb.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return verb;
                }
            }
            throw new Refusal(ScimError.INVALID_SYNTAX, "op '" + word + "' is neither add nor replace nor remove");
        }
    }

    /** Applies a message to a document. */
    ObjectNode apply(ObjectNode document, JsonNode message) {
        JsonNode operations = message.path("Operations");
        if (!operations.isArray() || operations.isEmpty()) {
            throw new Refusal(ScimError.INVALID_SYNTAX, "Operations are missing");
        }
        ObjectNode changed = document.deepCopy();
        operations.forEach(operation -> apply(changed, Verb.of(operation), operation));
        return changed;
    }

    private void apply(ObjectNode document, Verb verb, JsonNode operation) {
        JsonNode value = operation.path("value");
        if (verb != Verb.REMOVE && value.isMissingNode()) {
            throw new Refusal(ScimError.INVALID_VALUE, "value", "is missing");
        }
        String path = operation.path("path").asText("");
        if (!path.isBlank()) {
            change(document, verb, path, value);
        } else if (verb == Verb.REMOVE) {
            throw new Refusal(ScimError.NO_TARGET, path);
        } else if (value.isObject()) {
            value.fields().forEachRemaining(field -> change(document, verb, field.getKey(), field.getValue()));
        } else {
            throw new Refusal(ScimError.INVALID_VALUE, "value", "is no object, and no path says what it is for");
        }
    }

    private void change(ObjectNode document, Verb verb, String text, JsonNode value) {
        PatchPath path = read(text);
        String attribute = Documents.name(path.target().attribute());
        if (shape.readOnly().contains(attribute)) {
            throw new Refusal(ScimError.MUTABILITY, attribute);
        }
        if (shape.many().contains(attribute)) {
            new PatchValues(document, attribute, text).change(verb, path, value);
        } else if (!shape.knows(path)) {
            throw new Refusal(ScimError.INVALID_PATH, text, "there is no such attribute");
        } else if (path.target().sub().isPresent()) {
            set(document.withObject("/" + attribute), verb, Documents.name(path.target().sub().get()), value);
        } else if (verb != Verb.REMOVE && value.isObject()) {
            document.withObject("/" + attribute).setAll((ObjectNode) value);
        } else {
            set(document, verb, attribute, value);
        }
    }

    private static void set(ObjectNode object, Verb verb, String name, JsonNode value) {
        if (verb == Verb.REMOVE) {
            object.remove(name);
        } else {
            object.set(name, one(value));
        }
    }

    /** Some clients put even a single value in an array. */
    static JsonNode one(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }

    private static PatchPath read(String text) {
        try {
            return FilterParser.parsePath(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ScimError.INVALID_PATH, text, e.getMessage());
        }
    }
}
