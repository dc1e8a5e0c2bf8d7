package org.nanwang.marketplace.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.listing.Screenshot;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.difference.BundleDifferences;
import org.nanwang.sdk.pack.inspect.Outcome;

/** The parts of rows kept as JSON. */
final class Json {

    private static final TypeReference<List<CheckRow>> CHECKS = new TypeReference<>() { };
    private static final TypeReference<List<PermissionRequest>> REQUESTS = new TypeReference<>() { };
    private static final TypeReference<BundleDifferences> DIFFERENCES = new TypeReference<>() { };
    private static final TypeReference<List<Screenshot>> SCREENSHOTS = new TypeReference<>() { };
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() { };

    private final ObjectMapper mapper = new ObjectMapper();

    /** Reads the checks of a submission; none are null as long as it is not judged. */
    List<CheckResult> checks(String json) {
        return json == null ? List.of() : read(json, CHECKS).stream().map(CheckRow::result).toList();
    }

    List<PermissionRequest> requests(String json) {
        return read(json, REQUESTS);
    }

    List<Screenshot> screenshots(String json) {
        return read(json, SCREENSHOTS);
    }

    List<String> texts(String json) {
        return read(json, TEXTS);
    }

    BundleDifferences differences(String json) {
        return read(json, DIFFERENCES);
    }

    Finding finding(String json) {
        try {
            return mapper.readValue(json, Finding.class);
        } catch (JsonProcessingException e) {
            throw new StoreException(e);
        }
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

    private record CheckRow(
            String rule, String ruleSet, Outcome outcome, long micros, List<Finding> findings, LocalizedText reason,
            ListRow list, Map<String, Long> numbers) {

        CheckResult result() {
            return new CheckResult(rule, ruleSet, outcome, Duration.ofNanos(micros * 1000), findings,
                    Optional.ofNullable(reason), Optional.ofNullable(list).map(ListRow::list),
                    Objects.requireNonNullElse(numbers, Map.of()));
        }
    }
}
