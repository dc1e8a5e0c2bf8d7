package org.nanwang.kernel.cli.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an installation to another release, or gives it another configuration. */
@Command(name = "upgrade")
final class UpgradeCommand extends RolloutCommand {

    @Parameters(index = "0", paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Parameters(index = "1", paramLabel = "VERSION", arity = "0..1", descriptionKey = "parameter.version")
    private Optional<String> version;

    @Option(names = "--configuration", paramLabel = "FILE", descriptionKey = "option.configuration")
    private Optional<Path> configuration;

    @Option(names = "--grant", paramLabel = "PERMISSION", arity = "0..1", split = ",", fallbackValue = "",
            descriptionKey = "option.grant")
    private Set<String> granted;

    @Override
    public Integer call() {
        Map<String, Object> change = new HashMap<>();
        version.ifPresent(text -> change.put("version", text));
        configuration.ifPresent(file -> change.put("configuration", InstallCommand.json(file)));
        if (granted != null) {
            change.put("permissions", InstallCommand.permissions(granted));
        }
        if (change.isEmpty()) {
            throw new CliProblem("problem.nothing-to-change", installation);
        }
        NodeClient node = nanwang().node();
        return follow(node, node.patch(NodeClient.installation(installation), change));
    }
}
