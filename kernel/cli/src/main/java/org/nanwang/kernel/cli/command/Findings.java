package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes what a check found: where, what, and what to do. */
public final class Findings {

    private Findings() {
    }

    /** Gives the lines of one finding. */
    public static List<String> lines(JsonNode finding) {
        List<String> lines = new ArrayList<>();
        String place = finding.path("place").asText("");
        lines.add("    " + (place.isEmpty() ? "" : place + ": ") + finding.path("message").asText(""));
        String remedy = finding.path("remedy").asText("");
        if (!remedy.isEmpty()) {
            lines.add("      -> " + remedy);
        }
        return lines;
    }
}
