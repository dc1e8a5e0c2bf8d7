package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists enterprises, offices and institutions, shows one, and keeps them and who acts for them. */
@Command(name = "organisations")
final class OrganisationsCommand extends GroupCommand {

    OrganisationsCommand() {
        super("/platform/organisations");
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.organisation-name") String name,
            @Option(names = "--kind", paramLabel = "KIND", defaultValue = "ENTERPRISE", descriptionKey = "option.kind")
                    String kind,
            @Option(names = "--credit-code", paramLabel = "CODE", descriptionKey = "option.credit-code")
                    Optional<String> creditCode,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.home") Optional<String> home) {
        Map<String, Object> asked = new HashMap<>(Map.of("name", name, "kind", kind));
        creditCode.ifPresent(code -> asked.put("creditCode", code));
        home.ifPresent(code -> asked.put("region", code));
        return added(asked);
    }

    @Command(name = "change")
    int change(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "option.name") Optional<String> name,
            @Option(names = "--credit-code", paramLabel = "CODE", descriptionKey = "option.credit-code")
                    Optional<String> creditCode,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.new-home") Optional<String> home) {
        Map<String, Object> change = new HashMap<>();
        name.ifPresent(text -> change.put("name", text));
        creditCode.ifPresent(code -> change.put("creditCode", code));
        home.ifPresent(code -> change.put("region", code));
        return changed(id, change);
    }

    @Command(name = "deactivate")
    int deactivate(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String id) {
        return changed(id, Map.of("active", false));
    }

    @Command(name = "activate")
    int activate(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String id) {
        return changed(id, Map.of("active", true));
    }

    @Command(name = "join")
    int join(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "parameter.account") String name,
            @Option(names = "--position", paramLabel = "POSITION", defaultValue = "MEMBER",
                    descriptionKey = "option.position") String position) {
        return joined(id, name, Map.of("position", position));
    }

    @Override
    Table table(JsonNode organisations) {
        Table table = table("id", "name", "kind", "credit-code", "region", "active");
        organisations.forEach(one -> table.row(one.path("id").asText(), one.path("name").asText(), one.path("kind").asText(),
                one.path("creditCode").asText(""), one.path("region").asText(), active(one)));
        return table;
    }

    @Override
    List<String> lines(JsonNode one) {
        return new Detail(texts()).row("id", one.path("id").asText()).row("name", one.path("name").asText())
                .row("kind", one.path("kind").asText()).row("credit-code", one.path("creditCode").asText(""))
                .row("region", one.path("region").asText()).row("active", active(one))
                .row("created", time(one.path("createdAt"))).lines();
    }
}
