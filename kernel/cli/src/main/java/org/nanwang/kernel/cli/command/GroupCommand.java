package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What organisations and departments have in common: people belong to them. */
abstract class GroupCommand extends NodeCommand {

    private final String addresses;

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "parameter.group")
    private Optional<String> id;

    @Mixin
    private Homes homes;

    GroupCommand(String addresses) {
        this.addresses = addresses;
    }

    /** Makes the table of a list. */
    abstract Table table(JsonNode items);

    /** Tells one. */
    abstract List<String> lines(JsonNode one);

    @Override
    public Integer call() {
        if (id.isPresent()) {
            return showOne(nanwang().node().get(address(id.get())));
        }
        JsonNode all = nanwang().node().list(addresses, homes.query());
        return showList(all, () -> table(all.path("items")));
    }

    /** Lists who belongs to it. */
    @Command(name = "members")
    public int members(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String group) {
        JsonNode members = nanwang().node().list(address(group) + "/members", Map.of());
        return showList(members, () -> {
            Table table = table("account", "name", "region", "position");
            members.path("items").forEach(member -> table.row(member.path("name").asText(),
                    member.path("displayName").asText(""), member.path("region").asText(""),
                    member.path("position").asText("")));
            return table;
        });
    }

    /** Takes somebody out. */
    @Command(name = "leave")
    public int leave(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.group") String group,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "parameter.account") String name) {
        JsonNode answer = nanwang().node().delete(member(group, name));
        return show(answer, () -> List.of(texts().get("said.left", name)));
    }

    /** Removes it. */
    @Command(name = "remove")
    public int remove(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String group) {
        JsonNode answer = nanwang().node().delete(address(group));
        return show(answer, () -> List.of(texts().get("said.removed", group)));
    }

    int added(Map<String, Object> asked) {
        return showOne(nanwang().node().post(addresses, asked));
    }

    int changed(String group, Map<String, Object> change) {
        if (change.isEmpty()) {
            throw new CliProblem("problem.no-change", group);
        }
        return showOne(nanwang().node().patch(address(group), change));
    }

    int joined(String group, String name, Map<String, Object> as) {
        JsonNode answer = nanwang().node().put(member(group, name), as);
        return show(answer, () -> List.of(texts().get("said.joined", name)));
    }

    int showOne(JsonNode one) {
        return show(one, () -> lines(one));
    }

    String address(String group) {
        return addresses + "/" + NodeClient.segment(group);
    }

    private String member(String group, String name) {
        return address(group) + "/members/" + NodeClient.segment(name);
    }
}
