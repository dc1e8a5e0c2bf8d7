package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists where people are signed in, and signs them out. */
@Command(name = "sessions")
final class SessionsCommand extends NodeCommand {

    private static final String SESSIONS = "/platform/sessions";

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.account")
    private Optional<String> name;

    @Mixin
    private Homes homes;

    @Override
    public Integer call() {
        Map<String, String> query = homes.query();
        name.ifPresent(account -> query.put("account", account));
        JsonNode sessions = nanwang().node().list(SESSIONS, query);
        return showList(sessions, () -> {
            Table table = table("session", "account", "region", "address", "browser", "signed-in", "used");
            sessions.path("items").forEach(one -> table.row(one.path("id").asText(), one.path("account").asText(),
                    one.path("region").asText(), one.path("address").asText(), one.path("agent").asText(""),
                    time(one.path("signedInAt")), time(one.path("usedAt"))));
            return table;
        });
    }

    @Command(name = "end")
    int end(@Parameters(paramLabel = "SESSION", descriptionKey = "parameter.session") String session) {
        JsonNode answer = nanwang().node().delete(SESSIONS + "/" + NodeClient.segment(session));
        return show(answer, () -> List.of(texts().get("said.session-ended", session)));
    }

    @Command(name = "end-all")
    int endAll(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String account) {
        JsonNode answer = nanwang().node().delete(SESSIONS + "?account=" + NodeClient.segment(account));
        return show(answer, () -> List.of(texts().get("said.sessions-ended", account)));
    }
}
