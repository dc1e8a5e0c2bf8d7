package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an app's listing, and changes what its vendor says. */
@Command(name = "listing")
final class ListingCommand extends NodeCommand {

    @Parameters(paramLabel = "APP", descriptionKey = "parameter.app", arity = "0..1")
    private Optional<String> app;

    @Override
    public Integer call() {
        return showOne(nanwang().reader().get(address(app.orElseThrow(() -> new CliProblem("problem.no-app")))));
    }

    @Command(name = "edit")
    int edit(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "parameter.listing-file") Path file) {
        JsonNode texts = read(file);
        String revision = texts.hasNonNull("revision") ? texts.path("revision").asText()
                : nanwang().node().get(address(id)).path("revision").asText();
        return showOne(nanwang().node().put(address(id) + "/texts", texts, revision));
    }

    @Command(name = "picture")
    int picture(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "parameter.picture") Path file) {
        JsonNode kept = nanwang().node().postPng(address(id) + "/images", bytes(file));
        return show(kept, () -> List.of(kept.path("image").asText()));
    }

    @Command(name = "price")
    int price(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "MODEL", descriptionKey = "parameter.model") String model,
            @Parameters(index = "2", paramLabel = "FEN", arity = "0..1", defaultValue = "0", descriptionKey = "parameter.fen") long fen,
            @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from-day") Optional<String> from) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("model", model, "fen", fen));
        from.ifPresent(day -> asked.put("from", day));
        JsonNode prices = nanwang().node().post(address(id) + "/prices", asked);
        return showList(prices, () -> {
            Table table = table("from-day", "price", "fen");
            prices.path("items").forEach(price -> table.row(price.path("from").asText(), price.path("model").asText(),
                    price.path("fen").asText()));
            return table;
        });
    }

    @Command(name = "reply")
    int reply(@Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app") String id,
            @Parameters(index = "1", paramLabel = "RATING", descriptionKey = "parameter.rating") String rating,
            @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "parameter.comment") String text) {
        JsonNode kept = nanwang().node().put(
                address(id) + "/ratings/" + NodeClient.segment(rating) + "/reply", Map.of("text", text));
        return show(kept, () -> List.of(texts().get("said.replied", rating)));
    }

    @Command(name = "ratings")
    int ratings(@Parameters(paramLabel = "APP", descriptionKey = "parameter.app") String id) {
        JsonNode ratings = nanwang().reader().list(address(id) + "/ratings", Map.of());
        return showList(ratings, () -> {
            Table table = table("id", "region", "stars", "version", "time", "comment");
            ratings.path("items").forEach(rating -> table.row(rating.path("id").asText(), rating.path("region").asText(),
                    rating.path("stars").asText(), rating.path("version").asText(), time(rating.path("ratedAt")),
                    rating.path("text").asText()));
            return table;
        });
    }

    static String address(String app) {
        return "/marketplace/api/listings/" + NodeClient.segment(app);
    }

    private int showOne(JsonNode shown) {
        JsonNode listing = shown.path("listing");
        return show(shown, () -> {
            List<String> lines = new ArrayList<>(new Detail(texts())
                    .row("app", listing.path("app").asText()).row("version", listing.path("version").asText())
                    .row("name", name(listing.path("name"))).row("vendor", listing.path("vendor").asText())
                    .row("status", texts().word(listing.path("standing").asText()))
                    .row("categories", joined(listing.path("categories")))
                    .row("price", listing.at("/price/model").asText("")).row("fen", listing.at("/price/fen").asText(""))
                    .row("installations", listing.path("installations").asText()).row("stars", listing.path("stars").asText(""))
                    .row("homepage", shown.path("homepage").asText()).row("contact", shown.path("contact").asText())
                    .lines());
            lines.add("");
            lines.addAll(List.of(name(shown.path("description")).split("\n")));
            return lines;
        });
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(bytes(file));
        } catch (IOException e) {
            throw new CliProblem("problem.listing-file", file, e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CliProblem("problem.listing-file", file, e.toString());
        }
    }
}
