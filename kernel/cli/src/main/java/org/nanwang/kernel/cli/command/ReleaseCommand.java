package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.kernel.cli.text.Table;

/** Shows releases. */
abstract class ReleaseCommand extends NodeCommand {

    int showRelease(JsonNode release) {
        return show(release, () -> lines(release));
    }

    private List<String> lines(JsonNode release) {
        List<String> lines = new ArrayList<>();
        lines.add(release.path("app").asText() + " " + release.path("version").asText() + "  "
                + texts().word(release.path("status").asText()) + "  " + name(release.path("name")));
        lines.add("  SHA-256 " + release.path("sha256").asText());
        if (!release.path("permissions").isEmpty()) {
            Table permissions = table("permission", "reason");
            release.path("permissions").forEach(permission -> permissions.row(
                    permission.path("name").asText(permission.asText()), name(permission.path("reason"))));
            permissions.lines().forEach(line -> lines.add("  " + line));
        }
        lines.addAll(new CheckLines(texts()).of(release.path("checks")));
        if (release.hasNonNull("reason")) {
            lines.add("  " + texts().get("said.refused-because", release.path("reason").asText()));
        }
        return lines;
    }
}
