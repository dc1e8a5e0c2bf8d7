package org.nanwang.kernel.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose to list: those at home in a region, and in all below it if asked for. */
final class Homes {

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.region")
    private Optional<String> region;

    @Option(names = "--below", descriptionKey = "option.below")
    private boolean below;

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        region.ifPresent(code -> query.put("region", code));
        if (below) {
            query.put("below", "true");
        }
        return query;
    }
}
