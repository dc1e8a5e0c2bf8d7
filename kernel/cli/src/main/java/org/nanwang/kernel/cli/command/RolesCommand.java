package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows somebody's roles, gives and takes them. */
@Command(name = "roles")
final class RolesCommand extends NodeCommand {

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.account")
    private String name;

    @Override
    public Integer call() {
        String account = name == null ? nanwang().account().orElse("") : name;
        return show(nanwang().node().get(AccountsCommand.address(account)));
    }

    @Command(name = "grant")
    int grant(@Parameters(index = "0", paramLabel = "NAME", descriptionKey = "parameter.account") String account,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", descriptionKey = "option.role") List<String> roles) {
        return change(account, RoleChange.grant(roles));
    }

    @Command(name = "withdraw")
    int withdraw(@Parameters(index = "0", paramLabel = "NAME", descriptionKey = "parameter.account") String account,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", descriptionKey = "option.role") List<String> roles) {
        return change(account, RoleChange.withdraw(roles));
    }

    private int change(String account, RoleChange change) {
        NodeClient node = nanwang().node();
        JsonNode before = node.get(AccountsCommand.address(account));
        return show(node.put(AccountsCommand.address(account) + "/roles",
                Map.of("roles", change.of(before.path("roles")), "permissions", texts(before.path("permissions")))));
    }

    private int show(JsonNode account) {
        return show(account, () -> account.path("roles").isEmpty() ? List.of(texts().get("list.empty"))
                : texts(account.path("roles")));
    }
}
