package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows how far a node follows the marketplace's catalogue, and begins anew. */
@Command(name = "catalogue")
final class CatalogueCommand extends NodeCommand {

    private static final String CATALOGUE = "/platform/catalogue";

    @Override
    public Integer call() {
        return showCatalogue(nanwang().node().get(CATALOGUE));
    }

    @Command(name = "forget")
    int forget() {
        return showCatalogue(nanwang().node().delete(CATALOGUE));
    }

    private int showCatalogue(JsonNode catalogue) {
        return show(catalogue, () -> {
            List<String> lines = new ArrayList<>();
            lines.add(texts().get("said.catalogue." + catalogue.path("state").asText(),
                    catalogue.path("marketplace").asText(), catalogue.path("version").asText(),
                    time(catalogue.path("expires"))));
            if (catalogue.hasNonNull("problem")) {
                lines.add(catalogue.at("/problem/detail").asText());
            }
            return lines;
        });
    }
}
