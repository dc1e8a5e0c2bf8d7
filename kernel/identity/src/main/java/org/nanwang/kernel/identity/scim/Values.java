package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** Reads the values of a document. */
record Values(ObjectNode document) {

    private static final int LONGEST = 200;

    /** Reads a text; empty if it is absent, null or blank. */
    Optional<String> text(String name) {
        return text(name, document.path(name));
    }

    /** Reads a text that has to be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> new Refusal(ScimError.INVALID_VALUE, name, "is missing"));
    }

    /** Reads yes or no, which some directories write as a text. */
    boolean flag(String name, boolean otherwise) {
        JsonNode value = document.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (value.isBoolean() || value.asText().matches("(?i)true|false")) {
            return value.isBoolean() ? value.asBoolean() : Boolean.parseBoolean(value.asText());
        }
        throw new Refusal(ScimError.INVALID_VALUE, name, "is neither true nor false");
    }

    /** Reads the one value of an attribute that might have many. */
    Optional<String> single(String name) {
        JsonNode values = document.path(name);
        if (values.size() > 1) {
            throw new Refusal(ScimError.INVALID_VALUE, name, "may have one value here");
        }
        return values.isEmpty() ? Optional.empty() : text(name, values.get(0).path("value"));
    }

    static Optional<String> text(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().length() > LONGEST) {
            throw new Refusal(ScimError.INVALID_VALUE, name, "is no text of up to " + LONGEST + " characters");
        }
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }
}
