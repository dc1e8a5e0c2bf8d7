package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.kernel.cli.text.Texts;

/** Writes the steps of a rollout, and why one failed. */
final class Steps {

    private static final int NAME_WIDTH = 10;

    private Steps() {
    }

    static List<String> lines(JsonNode step, Texts texts) {
        String name = texts.word(step.path("name").asText());
        String line = "  " + name + " ".repeat(Math.max(1, NAME_WIDTH - Table.width(name)))
                + texts.word(step.path("state").asText()) + duration(step);
        JsonNode problem = step.path("problem");
        return problem.isObject()
                ? List.of(line, "    " + problem.path("detail").asText(problem.path("title").asText()),
                        "      -> " + problem.path("remedy").asText())
                : List.of(line);
    }

    private static String duration(JsonNode step) {
        if (!step.hasNonNull("startedAt") || !step.hasNonNull("endedAt")) {
            return "";
        }
        Duration took = Duration.between(
                Instant.parse(step.path("startedAt").asText()), Instant.parse(step.path("endedAt").asText()));
        return "  " + took.toMillis() + " ms";
    }
}
