package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists machines and apps that sign in, shows what one is registered for, and keeps them. */
@Command(name = "clients")
final class ClientsCommand extends NodeCommand {

    private static final String CLIENTS = "/platform/clients";

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "parameter.client")
    private Optional<String> id;

    @Mixin
    private Homes homes;

    @Override
    public Integer call() {
        if (id.isPresent()) {
            return showRegistration(nanwang().node().get(registration(id.get())));
        }
        JsonNode clients = nanwang().node().list(CLIENTS, homes.query());
        return showList(clients, () -> {
            Table table = table("client", "region", "roles", "permissions", "created");
            clients.path("items").forEach(client -> table.row(client.path("name").asText(),
                    client.path("region").asText(""), joined(client.path("roles")), joined(client.path("permissions")),
                    time(client.path("createdAt"))));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "ID", descriptionKey = "parameter.client") String added,
            @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "option.role") List<String> roles,
            @Option(names = "--permission", paramLabel = "PERMISSION", descriptionKey = "option.permission")
                    List<String> permissions,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.home") Optional<String> home) {
        Map<String, Object> asked = new HashMap<>(Map.of("id", added));
        Optional.ofNullable(roles).ifPresent(all -> asked.put("roles", all));
        Optional.ofNullable(permissions).ifPresent(all -> asked.put("permissions", all));
        home.ifPresent(code -> asked.put("region", code));
        JsonNode client = nanwang().node().post(CLIENTS, asked);
        return show(client, () -> List.of(texts().get("said.client-added", added, client.path("secret").asText())));
    }

    @Command(name = "register")
    int register(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.client") String registered,
            @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "parameter.registration") Path file) {
        return showRegistration(nanwang().node().put(registration(registered), InstallCommand.json(file)));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "ID", descriptionKey = "parameter.client") String removed) {
        JsonNode answer = nanwang().node().delete(CLIENTS + "/" + NodeClient.segment(removed));
        return show(answer, () -> List.of(texts().get("said.account-removed", removed)));
    }

    /** It is a document of the API, and what {@code register} takes: people see it as it is. */
    private int showRegistration(JsonNode registration) {
        return show(registration, () -> List.of(registration.toPrettyString()));
    }

    private static String registration(String client) {
        return CLIENTS + "/" + NodeClient.segment(client) + "/registration";
    }
}
