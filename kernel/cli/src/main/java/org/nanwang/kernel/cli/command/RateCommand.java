package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates an app for a county that runs it. */
@Command(name = "rate")
final class RateCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "STARS", descriptionKey = "parameter.stars")
    private int stars;

    @Parameters(index = "2", paramLabel = "TEXT", arity = "0..1", descriptionKey = "parameter.comment")
    private Optional<String> text;

    @Option(names = "--region", paramLabel = "CODE", required = true, descriptionKey = "option.rate-region")
    private String region;

    @Override
    public Integer call() {
        JsonNode kept = nanwang().node().post(ListingCommand.address(app) + "/ratings",
                Map.of("region", region, "stars", stars, "text", text.orElse("")));
        return show(kept, () -> List.of(texts().get("said.rated", app, region, stars)));
    }
}
