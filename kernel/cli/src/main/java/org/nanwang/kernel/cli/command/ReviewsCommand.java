package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what waits for a reviewer, or shows the evidence of one release; comments, appeals and answers. */
@Command(name = "reviews")
final class ReviewsCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "APP", arity = "0..1", descriptionKey = "parameter.app")
    private Optional<String> app;

    @Parameters(index = "1", paramLabel = "VERSION", arity = "0..1", descriptionKey = "parameter.version")
    private Optional<String> version;

    @Override
    public Integer call() {
        if (app.isPresent()) {
            JsonNode evidence = nanwang().node().get(
                    address(app.get(), version.orElseThrow(() -> new CliProblem("problem.version-missing", app.get()))));
            return show(evidence, () -> new EvidenceLines(texts()).of(evidence));
        }
        JsonNode waiting = nanwang().node().list("/marketplace/api/reviews", Map.of());
        return showList(waiting, () -> {
            Table table = table("kind", "app", "version", "submission", "vendor", "submitted", "due", "approvals");
            waiting.path("items").forEach(one -> table.row(texts().word("waiting." + one.path("kind").asText("release")),
                    one.path("app").asText(), one.path("version").asText(), one.path("submission").asText(""),
                    one.path("vendor").asText(), time(one.path("submittedAt")),
                    time(one.path("dueAt")) + (one.path("overdue").asBoolean() ? " " + texts().word("overdue") : ""),
                    one.path("endorsements").size() + "/" + one.path("approversNeeded").asText()));
            return table;
        });
    }

    @Command(name = "comment")
    int comment(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version") String release,
            @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "parameter.comment") String text) {
        JsonNode kept = nanwang().node().post(address(id, release) + "/comments", Map.of("text", text));
        return show(kept, () -> List.of(texts().get("said.commented", id, release)));
    }

    @Command(name = "appeal")
    int appeal(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version") String release,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.appeal") String reason) {
        JsonNode kept = nanwang().node().post(address(id, release) + "/appeal", Map.of("reason", reason));
        return show(kept, () -> List.of(texts().get("said.appealed", id, release)));
    }

    @Command(name = "answer")
    int answer(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version") String release,
            @Option(names = "--grant", descriptionKey = "option.grant-appeal") boolean granted,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason") String reason) {
        JsonNode evidence = nanwang().node().post(address(id, release) + "/appeal/answer",
                Map.of("granted", granted, "reason", reason));
        return show(evidence, () -> List.of(texts().get(granted ? "said.appeal-granted" : "said.appeal-denied", id, release)));
    }

    private static String address(String app, String version) {
        return NodeClient.release(app, version) + "/review";
    }
}
