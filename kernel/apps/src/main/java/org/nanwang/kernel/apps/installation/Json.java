package org.nanwang.kernel.apps.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the columns that hold JSON. Sees only the kernel's own types, never an app's. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, Object> object(String text) {
        return read(text, new TypeReference<>() { });
    }

    static List<String> texts(String text) {
        return read(text, new TypeReference<>() { });
    }

    static Optional<Problem> problem(String text) {
        return text == null ? Optional.empty() : Optional.of(read(text, new TypeReference<Problem>() { }));
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
