package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and registers vendors. */
@Command(name = "vendors")
final class VendorsCommand extends NodeCommand {

    private static final String VENDORS = "/marketplace/api/vendors";

    @Override
    public Integer call() {
        JsonNode vendors = nanwang().reader().list(VENDORS, Map.of());
        return showList(vendors, () -> {
            Table table = table("vendor", "name");
            vendors.path("items").forEach(vendor -> table.row(vendor.path("id").asText(), vendor.path("name").asText()));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "ID", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "NAME", descriptionKey = "parameter.vendor-name") String name) {
        JsonNode vendor = nanwang().node().post(VENDORS, Map.of("id", id, "name", name));
        return show(vendor, () -> List.of(texts().get("said.vendor-added", id)));
    }

    @Command(name = "suspend")
    int suspend(@Parameters(paramLabel = "ID", descriptionKey = "parameter.vendor") String id,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.standing-reason") String reason) {
        JsonNode kept = nanwang().node().put(suspension(id), Map.of("reason", reason));
        return show(kept, () -> List.of(texts().get("said.suspended", id)));
    }

    @Command(name = "reinstate")
    int reinstate(@Parameters(paramLabel = "ID", descriptionKey = "parameter.vendor") String id) {
        JsonNode kept = nanwang().node().delete(suspension(id));
        return show(kept, () -> List.of(texts().get("said.reinstated", id)));
    }

    private static String suspension(String vendor) {
        return VENDORS + "/" + NodeClient.segment(vendor) + "/suspension";
    }
}
