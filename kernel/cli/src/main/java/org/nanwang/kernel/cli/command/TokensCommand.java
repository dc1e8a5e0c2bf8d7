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

/** Lists tokens of a vendor's machines, makes and revokes them. */
@Command(name = "tokens")
final class TokensCommand extends NodeCommand {

    @Parameters(paramLabel = "VENDOR", arity = "0..1", descriptionKey = "parameter.vendor")
    private Optional<String> vendor;

    @Override
    public Integer call() {
        String id = vendor.orElseThrow(() -> new CliProblem("problem.vendor-missing", "tokens"));
        JsonNode tokens = nanwang().node().list(address(id), Map.of());
        return showList(tokens, () -> {
            Table table = table("token", "name", "added", "by", "expires", "revoked");
            tokens.path("items").forEach(token -> table.row(token.path("id").asText(), token.path("name").asText(),
                    time(token.path("madeAt")), token.path("madeBy").asText(), time(token.path("expiresAt")),
                    time(token.path("revokedAt"))));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.token-name") String name,
            @Option(names = "--days", paramLabel = "DAYS", defaultValue = "90", descriptionKey = "option.days") int days) {
        JsonNode made = nanwang().node().post(address(id), Map.of("name", name, "days", days));
        return show(made, () -> List.of(
                texts().get("said.token-added", name, id, time(made.path("expiresAt")), made.path("token").asText())));
    }

    @Command(name = "revoke")
    int revoke(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "TOKEN", descriptionKey = "parameter.token") String token) {
        JsonNode revoked = nanwang().node().delete(address(id) + "/" + NodeClient.segment(token));
        return show(revoked, () -> List.of(texts().get("said.token-revoked", token, id)));
    }

    private static String address(String vendor) {
        return "/marketplace/api/vendors/" + NodeClient.segment(vendor) + "/tokens";
    }
}
