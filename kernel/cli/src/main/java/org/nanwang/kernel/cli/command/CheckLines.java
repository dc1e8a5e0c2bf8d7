package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.kernel.cli.text.Texts;

/** What every rule said: kept, broken or not asked, and what it found. */
final class CheckLines {

    private final Texts texts;

    CheckLines(Texts texts) {
        this.texts = texts;
    }

    List<String> of(JsonNode checks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode check : checks) {
            lines.add("  " + texts.get("check." + outcome(check), check.path("rule").asText())
                    + (check.hasNonNull("reason") ? ": " + check.path("reason").asText() : ""));
            check.path("findings").forEach(finding -> lines.addAll(Findings.lines(finding)));
        }
        return lines;
    }

    private static String outcome(JsonNode check) {
        if (!check.path("passed").asBoolean()) {
            return "failed";
        }
        return check.path("outcome").asText().equals("skipped") ? "skipped" : "passed";
    }
}
