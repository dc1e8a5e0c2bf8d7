package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import picocli.CommandLine.Command;

/** Lists which rules a marketplace asks and what they count for. */
@Command(name = "rules")
final class RulesCommand extends NodeCommand {

    private static final String RULES = "/marketplace/api/rules";

    @Override
    public Integer call() {
        JsonNode rules = nanwang().reader().get(RULES);
        return showList(rules, () -> {
            Table table = table("rule", "counts", "asks");
            rules.path("items").forEach(rule -> table.row(rule.path("rule").asText(),
                    texts().word("rule." + counts(rule)), rule.path("title").asText("")));
            return table;
        });
    }

    /** Writes YAML: what is other than usual, of the rules that a desk knows. */
    @Command(name = "policy")
    int policy() {
        Set<String> known = BundleInspector.rules().stream().collect(Collectors.toSet());
        StringBuilder yaml = new StringBuilder();
        nanwang().reader().get(RULES).path("items").forEach(rule -> {
            if (known.contains(rule.path("rule").asText()) && !counts(rule).equals("refuses")) {
                yaml.append("  ").append(rule.path("rule").asText()).append(": {enabled: ").append(rule.path("enabled").asBoolean())
                        .append(", enforced: ").append(rule.path("enforced").asBoolean())
                        .append(", required: ").append(rule.path("required").asBoolean()).append("}\n");
            }
        });
        nanwang().shell().out().print(yaml.length() == 0 ? "rules: {}\n" : "rules:\n" + yaml);
        nanwang().shell().out().flush();
        return DONE;
    }

    private static String counts(JsonNode rule) {
        if (!rule.path("enabled").asBoolean()) {
            return rule.path("required").asBoolean() ? "required" : "off";
        }
        String enforced = rule.path("enforced").asBoolean() ? "refuses" : "reviewed";
        return rule.path("required").asBoolean() ? "required" : enforced;
    }
}
