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

/** Lists the departments of a region, shows one, and keeps them, their members and what those may do. */
@Command(name = "departments")
final class DepartmentsCommand extends GroupCommand {

    DepartmentsCommand() {
        super("/platform/departments");
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", descriptionKey = "parameter.department-name") String name,
            @Option(names = "--parent", paramLabel = "ID", descriptionKey = "option.parent") Optional<String> parent,
            @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.home") Optional<String> home) {
        Map<String, Object> asked = new HashMap<>(Map.of("name", name));
        parent.ifPresent(id -> asked.put("parent", id));
        home.ifPresent(code -> asked.put("region", code));
        return added(asked);
    }

    @Command(name = "change")
    int change(@Parameters(paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "option.name") Optional<String> name,
            @Option(names = "--parent", paramLabel = "ID", descriptionKey = "option.new-parent") Optional<String> parent) {
        Map<String, Object> change = new HashMap<>();
        name.ifPresent(text -> change.put("name", text));
        parent.ifPresent(other -> change.put("parent", other));
        return changed(id, change);
    }

    @Command(name = "join")
    int join(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "parameter.account") String name) {
        return joined(id, name, Map.of());
    }

    @Command(name = "grant")
    int grant(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", descriptionKey = "option.role") List<String> roles) {
        return change(id, RoleChange.grant(roles));
    }

    @Command(name = "withdraw")
    int withdraw(@Parameters(index = "0", paramLabel = "ID", descriptionKey = "parameter.group") String id,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", descriptionKey = "option.role") List<String> roles) {
        return change(id, RoleChange.withdraw(roles));
    }

    @Override
    Table table(JsonNode departments) {
        Table table = table("id", "name", "part-of", "region", "roles");
        departments.forEach(one -> table.row(one.path("id").asText(), one.path("name").asText(),
                one.path("parent").asText(""), one.path("region").asText(), joined(one.path("roles"))));
        return table;
    }

    @Override
    List<String> lines(JsonNode one) {
        return new Detail(texts()).row("id", one.path("id").asText()).row("name", one.path("name").asText())
                .row("part-of", one.path("parent").asText("")).row("region", one.path("region").asText())
                .row("roles", joined(one.path("roles"))).row("created", time(one.path("createdAt"))).lines();
    }

    private int change(String id, RoleChange change) {
        JsonNode before = nanwang().node().get(address(id));
        return showOne(nanwang().node().put(address(id) + "/roles", Map.of("roles", change.of(before.path("roles")))));
    }
}
