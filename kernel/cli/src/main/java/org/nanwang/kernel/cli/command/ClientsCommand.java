package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, makes and removes machines' accounts. */
@Command(name = "clients")
final class ClientsCommand extends NodeCommand {

    private static final String CLIENTS = "/platform/clients";

    @Override
    public Integer call() {
        JsonNode clients = nanwang().node().list(CLIENTS, Map.of());
        return showList(clients, () -> {
            Table table = table("client", "roles", "permissions", "created");
            clients.path("items").forEach(client -> table.row(client.path("name").asText(),
                    joined(client.path("roles")), joined(client.path("permissions")), time(client.path("createdAt"))));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "ID", descriptionKey = "parameter.client") String id,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "option.role")
                    List<String> roles) {
        JsonNode client = nanwang().node().post(CLIENTS, Map.of("id", id, "roles", roles));
        return show(client, () -> List.of(texts().get("said.client-added", id, client.path("secret").asText())));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "ID", descriptionKey = "parameter.client") String id) {
        JsonNode answer = nanwang().node().delete(CLIENTS + "/" + NodeClient.segment(id));
        return show(answer, () -> List.of(texts().get("said.account-removed", id)));
    }
}
