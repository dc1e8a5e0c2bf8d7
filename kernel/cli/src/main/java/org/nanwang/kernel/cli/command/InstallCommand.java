package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.sdk.app.ReleaseVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs an app in a region. */
@Command(name = "install")
final class InstallCommand extends RolloutCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "VERSION", arity = "0..1", descriptionKey = "parameter.version-newest")
    private Optional<String> version;

    @Option(names = "--region", paramLabel = "CODE", required = true, descriptionKey = "option.region")
    private String region;

    @Option(names = "--configuration", paramLabel = "FILE", descriptionKey = "option.configuration")
    private Optional<Path> configuration;

    @Option(names = "--grant", paramLabel = "PERMISSION", arity = "0..1", split = ",", fallbackValue = "",
            descriptionKey = "option.grant")
    private Set<String> granted;

    @Override
    public Integer call() {
        NodeClient node = nanwang().node();
        Map<String, Object> order = new HashMap<>(Map.of("app", app, "region", region,
                "version", version.orElseGet(() -> newest(node))));
        configuration.ifPresent(file -> order.put("configuration", json(file)));
        if (granted != null) {
            order.put("permissions", permissions(granted));
        }
        return follow(node, node.post("/platform/installations", order));
    }

    private String newest(NodeClient node) {
        JsonNode approved = node.list("/marketplace/api/releases", Map.of("app", app, "status", "listed"));
        return StreamSupport.stream(approved.path("items").spliterator(), false)
                .map(release -> ReleaseVersion.parse(release.path("version").asText()))
                .max(ReleaseVersion::compareTo).map(ReleaseVersion::toString)
                .orElseThrow(() -> new CliProblem("problem.no-release", app));
    }

    /** An option without a value grants nothing. */
    static List<String> permissions(Set<String> granted) {
        return granted.stream().filter(name -> !name.isEmpty()).toList();
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new CliProblem("problem.json", file, e.getOriginalMessage(), e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }
}
