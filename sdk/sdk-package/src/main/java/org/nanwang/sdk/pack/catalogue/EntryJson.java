package org.nanwang.sdk.pack.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Function;

/** An entry's members, all of them texts. */
final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String KIND = "entry";

    private final ObjectNode members;

    private EntryJson(ObjectNode members) {
        this.members = members;
    }

    static EntryJson of(String kind) {
        return new EntryJson(MAPPER.createObjectNode()).with(KIND, kind);
    }

    static EntryJson open(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode members) {
                return new EntryJson(members);
            }
            throw new IllegalArgumentException("an entry of a catalogue is a JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an entry of a catalogue is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    EntryJson with(String member, Object value) {
        members.put(member, value.toString());
        return this;
    }

    String kind() {
        return text(KIND);
    }

    String text(String member) {
        JsonNode value = members.path(member);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("an entry of a catalogue lacks '" + member + "'");
        }
        return value.textValue();
    }

    <T> T value(String member, Function<String, T> form) {
        String text = text(member);
        try {
            return form.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + member + "' of a catalogue's entry: " + e.getMessage(), e);
        }
    }

    Instant instant(String member) {
        return value(member, Instant::parse);
    }

    String write() {
        return members.toString();
    }
}
