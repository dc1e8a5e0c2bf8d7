package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists signed exceptions from rules; ends one. */
@Command(name = "exceptions")
final class ExceptionsCommand extends NodeCommand {

    private static final String EXCEPTIONS = "/marketplace/api/exceptions";

    @Option(names = "--app", paramLabel = "APP", descriptionKey = "parameter.app")
    private Optional<String> app;

    @Override
    public Integer call() {
        Map<String, String> query = new HashMap<>();
        app.ifPresent(id -> query.put("app", id));
        JsonNode all = nanwang().reader().list(EXCEPTIONS, query);
        return showList(all, () -> {
            Table table = table("exception", "app", "rule", "through", "expires", "by", "revoked", "reason");
            all.path("items").forEach(one -> table.row(one.path("number").asText(), one.path("app").asText(),
                    one.path("rule").asText(""), one.path("throughMajor").asText(""), time(one.path("expires")),
                    one.path("decidedBy").asText(""), time(one.at("/revocation/at")), one.path("reason").asText("")));
            return table;
        });
    }

    @Command(name = "revoke")
    int revoke(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.exception") long number,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason") String reason) {
        JsonNode ended = nanwang().node().post(EXCEPTIONS + "/" + number + "/revocation", Map.of("reason", reason));
        return show(ended, () -> List.of(texts().get("said.exception-revoked", number)));
    }
}
