package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists releases, or shows one with its checks. */
@Command(name = "releases")
final class ReleasesCommand extends ReleaseCommand {

    @Parameters(index = "0", paramLabel = "APP", arity = "0..1", descriptionKey = "parameter.app")
    private Optional<String> app;

    @Parameters(index = "1", paramLabel = "VERSION", arity = "0..1", descriptionKey = "parameter.version")
    private Optional<String> version;

    @Option(names = "--vendor", paramLabel = "ID", descriptionKey = "option.vendor")
    private Optional<String> vendor;

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "option.status")
    private Optional<String> status;

    @Override
    public Integer call() {
        if (app.isPresent() && version.isPresent()) {
            return showOne(NodeClient.release(app.get(), version.get()));
        }
        Map<String, String> query = new HashMap<>();
        app.ifPresent(value -> query.put("app", value));
        vendor.ifPresent(value -> query.put("vendor", value));
        status.ifPresent(value -> query.put("status", value));
        JsonNode releases = nanwang().reader().list("/marketplace/api/releases", query);
        return showList(releases, () -> table(releases));
    }

    /** Of a listed release it is told, too, whether there is something better, or something wrong with it. */
    private int showOne(String address) {
        JsonNode release = nanwang().reader().get(address);
        showRelease(release);
        if (release.path("status").asText().equals("listed")) {
            JsonNode standing = nanwang().reader().get(address + "/standing");
            if (!standing.path("standing").asText().equals("listed")) {
                say("said.standing", texts().word(standing.path("standing").asText()), time(standing.path("since")),
                        standing.path("reason").asText());
            }
            if (standing.hasNonNull("proposed")) {
                say("said.motion", standing.at("/proposed/by").asText(),
                        texts().word(standing.at("/proposed/standing").asText()), standing.at("/proposed/reason").asText());
            }
        }
        return DONE;
    }

    private Table table(JsonNode releases) {
        Table table = table("app", "version", "name", "vendor", "status", "submitted");
        releases.path("items").forEach(release -> table.row(release.path("app").asText(),
                release.path("version").asText(), name(release.path("name")), release.path("vendor").asText(),
                texts().word(release.path("status").asText()), time(release.path("submittedAt"))));
        return table;
    }
}
