package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the marketplace. */
@Command(name = "search")
final class SearchCommand extends NodeCommand {

    @Parameters(paramLabel = "WORD", arity = "0..*", descriptionKey = "parameter.words")
    private List<String> words = List.of();

    @Option(names = "--category", paramLabel = "CODE", descriptionKey = "option.category")
    private Optional<String> category;

    @Option(names = "--price", paramLabel = "MODEL", descriptionKey = "option.price")
    private Optional<String> price;

    @Option(names = "--vendor", paramLabel = "ID", descriptionKey = "option.vendor")
    private Optional<String> vendor;

    @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "option.sort")
    private Optional<String> sort;

    @Override
    public Integer call() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", String.join(" ", words));
        category.ifPresent(value -> query.put("category", value));
        price.ifPresent(value -> query.put("price", value));
        vendor.ifPresent(value -> query.put("vendor", value));
        sort.ifPresent(value -> query.put("sort", value));
        JsonNode found = nanwang().reader().list("/marketplace/api/listings", query);
        return showList(found, () -> table(found));
    }

    private Table table(JsonNode found) {
        Table table = table("app", "version", "name", "vendor", "installations", "stars");
        found.path("items").forEach(listing -> table.row(listing.path("app").asText(), listing.path("version").asText(),
                name(listing.path("name")), listing.path("vendor").asText(), listing.path("installations").asText(),
                listing.path("stars").asText("")));
        return table;
    }
}
