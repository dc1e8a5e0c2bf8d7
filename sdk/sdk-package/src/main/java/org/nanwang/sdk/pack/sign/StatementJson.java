package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** The payload of one kind of statement. A member that is missing or of another form is refused. */
final class StatementJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String type;
    private final JsonNode root;

    private StatementJson(String type, JsonNode root) {
        this.type = type;
        this.root = root;
    }

    /** Opens an envelope of the kind; the caller has checked its signature, or will. */
    static StatementJson open(String type, Envelope envelope) {
        if (!type.equals(envelope.payloadType())) {
            throw malformed(type, "it is of type '" + envelope.payloadType() + "'");
        }
        try {
            JsonNode root = MAPPER.readTree(new String(envelope.payload(), StandardCharsets.UTF_8));
            return new StatementJson(type, root);
        } catch (JsonProcessingException e) {
            throw malformed(type, "no JSON: " + e.getOriginalMessage());
        }
    }

    static ObjectNode create() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode statement) {
        try {
            return MAPPER.writeValueAsBytes(statement);
        } catch (IOException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    <T> T value(String member, Function<String, T> form) {
        return value(member, root.path(member), form);
    }

    <T> List<T> values(String member, Function<String, T> form) {
        if (!root.path(member).isArray()) {
            throw malformed(type, "'" + member + "' is no list");
        }
        List<T> values = new ArrayList<>();
        root.path(member).forEach(each -> values.add(value(member, each, form)));
        return values;
    }

    /** Gives a value that may be left out. */
    <T> Optional<T> optional(String member, Function<String, T> form) {
        return root.has(member) ? Optional.of(value(member, form)) : Optional.empty();
    }

    /** Gives a list that may be left out. */
    <T> List<T> any(String member, Function<String, T> form) {
        return root.has(member) ? values(member, form) : List.of();
    }

    /** Makes a statement whose parts are there; one that they do not add up to is refused. */
    <T> T whole(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (IllegalArgumentException e) {
            throw malformed(type, e.getMessage());
        }
    }

    private <T> T value(String member, JsonNode node, Function<String, T> form) {
        if (!node.isTextual()) {
            throw malformed(type, "'" + member + "' is missing");
        }
        try {
            return form.apply(node.textValue());
        } catch (RuntimeException e) {
            throw malformed(type, "'" + member + "': " + e.getMessage());
        }
    }

    private static Refusal malformed(String type, String why) {
        return new Refusal(PackageError.STATEMENT_MALFORMED, type, why);
    }
}
