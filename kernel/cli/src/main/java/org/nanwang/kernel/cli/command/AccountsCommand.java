package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.Secrets;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, makes and removes people's accounts. */
@Command(name = "accounts")
final class AccountsCommand extends NodeCommand {

    private static final String ACCOUNTS = "/platform/accounts";

    @Override
    public Integer call() {
        JsonNode accounts = nanwang().node().list(ACCOUNTS, Map.of());
        return showList(accounts, () -> {
            Table table = table("account", "roles", "permissions", "created");
            accounts.path("items").forEach(account -> table.row(account.path("name").asText(),
                    joined(account.path("roles")), joined(account.path("permissions")), time(account.path("createdAt"))));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "option.role")
                    List<String> roles,
            @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
                    Optional<Path> file) {
        String password = new Secrets(nanwang().shell())
                .password(name, file, texts().get("prompt.new-password", name));
        JsonNode account = nanwang().node()
                .post(ACCOUNTS, Map.of("name", name, "password", password, "roles", roles));
        return show(account, () -> List.of(texts().get("said.account-added", name)));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String name) {
        JsonNode answer = nanwang().node().delete(ACCOUNTS + "/" + NodeClient.segment(name));
        return show(answer, () -> List.of(texts().get("said.account-removed", name)));
    }
}
