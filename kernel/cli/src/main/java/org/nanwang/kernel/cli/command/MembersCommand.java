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

/** Lists who acts for a vendor, and changes it. */
@Command(name = "members")
final class MembersCommand extends NodeCommand {

    @Parameters(paramLabel = "VENDOR", arity = "0..1", descriptionKey = "parameter.vendor")
    private Optional<String> vendor;

    @Override
    public Integer call() {
        String id = vendor.orElseThrow(() -> new CliProblem("problem.vendor-missing", "members"));
        JsonNode members = nanwang().node().list(address(id), Map.of());
        return showList(members, () -> {
            Table table = table("account", "role", "added", "by");
            members.path("items").forEach(member -> table.row(member.path("account").asText(),
                    texts().word(member.path("role").asText()), time(member.path("addedAt")), member.path("addedBy").asText()));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "ACCOUNT", descriptionKey = "parameter.member") String account,
            @Option(names = "--role", paramLabel = "ROLE", defaultValue = "publisher", descriptionKey = "option.member-role")
            String role) {
        JsonNode kept = nanwang().node().put(address(id) + "/" + NodeClient.segment(account), Map.of("role", role));
        return show(kept, () -> List.of(texts().get("said.member", account, texts().word(role), id)));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "ACCOUNT", descriptionKey = "parameter.member") String account) {
        JsonNode answer = nanwang().node().delete(address(id) + "/" + NodeClient.segment(account));
        return show(answer, () -> List.of(texts().get("said.no-member", account, id)));
    }

    private static String address(String vendor) {
        return "/marketplace/api/vendors/" + NodeClient.segment(vendor) + "/members";
    }
}
