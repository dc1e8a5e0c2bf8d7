package org.nanwang.kernel.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the evaluation profile shows. It is the distribution's to say, since the kernel knows no app.
 *
 * @param vendors registered with the marketplace
 * @param installations of the apps the distribution ships
 */
record EvaluationPlan(List<Vendor> vendors, List<Wish> installations) {

    record Vendor(String id, String name) {
    }

    record Wish(String app, String region, Map<String, Object> configuration) {
    }

    static EvaluationPlan read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), EvaluationPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the evaluation plan '" + file + "' cannot be read", e);
        }
    }
}
