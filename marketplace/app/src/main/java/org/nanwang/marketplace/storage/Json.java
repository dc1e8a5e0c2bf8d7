package org.nanwang.marketplace.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;


/** The parts of rows kept as JSON. */
final class Json {

    private static final TypeReference<List<CheckResult>> CHECKS = new TypeReference<>() { };
    private static final TypeReference<List<PermissionRequest>> REQUESTS = new TypeReference<>() { };
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() { };

    private final ObjectMapper mapper = new ObjectMapper();

    List<CheckResult> checks(String json) {
        return read(json, CHECKS);
    }

    List<PermissionRequest> requests(String json) {
        return read(json, REQUESTS);
    }

    List<String> texts(String json) {
        return read(json, TEXTS);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StoreException(e);
        }
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException(e);
        }
    }
}
