package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.session.Secrets;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists people's accounts, shows one, and keeps them. */
@Command(name = "accounts")
final class AccountsCommand extends NodeCommand {

    private static final String ACCOUNTS = "/platform/accounts";

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.account")
    private Optional<String> name;

    @Mixin
    private Homes homes;

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "option.role-held")
    private Optional<String> role;

    @Override
    public Integer call() {
        if (name.isPresent()) {
            JsonNode account = nanwang().node().get(address(name.get()));
            return show(account, () -> lines(account));
        }
        Map<String, String> query = homes.query();
        role.ifPresent(text -> query.put("role", text));
        JsonNode accounts = nanwang().node().list(ACCOUNTS, query);
        return showList(accounts, () -> {
            Table table = table("account", "name", "region", "active", "roles", "created");
            accounts.path("items").forEach(account -> table.row(account.path("name").asText(),
                    account.path("displayName").asText(""), account.path("region").asText(""), active(account),
                    joined(account.path("roles")), time(account.path("createdAt"))));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String added,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "option.role")
                    List<String> roles,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.home") Optional<String> home,
            @Option(names = "--display-name", paramLabel = "TEXT", descriptionKey = "option.display-name")
                    Optional<String> displayName,
            @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
                    Optional<Path> file) {
        Map<String, Object> asked = new HashMap<>(Map.of("name", added, "password", password(added, file), "roles", roles));
        home.ifPresent(code -> asked.put("region", code));
        displayName.ifPresent(text -> asked.put("displayName", text));
        JsonNode account = nanwang().node().post(ACCOUNTS, asked);
        return show(account, () -> List.of(texts().get("said.account-added", added)));
    }

    @Command(name = "change")
    int change(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String changed,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.home") Optional<String> home,
            @Option(names = "--display-name", paramLabel = "TEXT", descriptionKey = "option.display-name")
                    Optional<String> displayName) {
        Map<String, Object> asked = new HashMap<>();
        home.ifPresent(code -> asked.put("region", code));
        displayName.ifPresent(text -> asked.put("displayName", text));
        if (asked.isEmpty()) {
            throw new CliProblem("problem.no-change", changed);
        }
        return changed(changed, asked);
    }

    @Command(name = "deactivate")
    int deactivate(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String changed) {
        return changed(changed, Map.of("active", false));
    }

    @Command(name = "activate")
    int activate(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String changed) {
        return changed(changed, Map.of("active", true));
    }

    @Command(name = "reset-password")
    int resetPassword(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String changed,
            @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
                    Optional<Path> file) {
        JsonNode answer = nanwang().node().put(address(changed) + "/password", Map.of("password", password(changed, file)));
        return show(answer, () -> List.of(texts().get("said.password-reset", changed)));
    }

    @Command(name = "unlock")
    int unlock(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String unlocked) {
        JsonNode answer = nanwang().node().post(address(unlocked) + "/unlock", Map.of());
        return show(answer, () -> List.of(texts().get("said.account-unlocked", unlocked)));
    }

    @Command(name = "remove-second-factor")
    int removeSecondFactor(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String helped) {
        JsonNode answer = nanwang().node().delete(address(helped) + "/second-factor");
        return show(answer, () -> List.of(texts().get("said.factor-removed", helped)));
    }

    @Command(name = "verify")
    int verify(@Parameters(index = "0", paramLabel = "NAME", descriptionKey = "parameter.account") String verified,
            @Parameters(index = "1", paramLabel = "LEVEL", descriptionKey = "parameter.level") int level) {
        JsonNode account = nanwang().node().put(address(verified) + "/real-name-level", Map.of("level", level));
        return show(account, () -> List.of(texts().get("said.verified", verified, level)));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.account") String removed) {
        JsonNode answer = nanwang().node().delete(address(removed));
        return show(answer, () -> List.of(texts().get("said.account-removed", removed)));
    }

    static String address(String name) {
        return ACCOUNTS + "/" + NodeClient.segment(name);
    }

    private int changed(String account, Map<String, Object> change) {
        JsonNode answer = nanwang().node().patch(address(account), change);
        return show(answer, () -> List.of(texts().get("said.account-changed", account, active(answer))));
    }

    private String password(String account, Optional<Path> file) {
        return new Secrets(nanwang().shell()).password(account, file, texts().get("prompt.new-password", account));
    }

    private List<String> lines(JsonNode account) {
        Detail detail = new Detail(texts()).row("account", account.path("name").asText())
                .row("name", account.path("displayName").asText("")).row("region", account.path("region").asText(""))
                .row("active", active(account)).row("roles", joined(account.path("roles")))
                .row("department-roles", joined(account.path("departmentRoles")))
                .row("permissions", joined(account.path("permissions")))
                .row("real-name-level", account.path("realNameLevel").asText(""));
        account.path("personal").fields()
                .forEachRemaining(field -> detail.named(field.getKey(), field.getValue().asText("")));
        return detail.row("created", time(account.path("createdAt"))).lines();
    }
}
