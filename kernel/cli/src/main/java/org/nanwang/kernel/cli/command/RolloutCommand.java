package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.client.RolloutWatch;
import picocli.CommandLine.Option;

/** A change of an installation, followed to its end. */
abstract class RolloutCommand extends NodeCommand {

    @Option(names = "--no-wait", descriptionKey = "option.no-wait")
    private boolean noWait;

    /** Follows what the node has accepted. @return the exit code */
    int follow(NodeClient node, JsonNode accepted) {
        String id = accepted.path("id").asText();
        if (noWait) {
            return show(accepted, () -> List.of(texts().get("said.accepted", id)));
        }
        JsonNode installation = node.watch(id).await(this::tell);
        boolean succeeded = RolloutWatch.succeeded(installation);
        show(installation, () -> List.of(outcome(installation, succeeded)));
        return succeeded ? DONE : FAILED;
    }

    private String outcome(JsonNode installation, boolean succeeded) {
        String id = installation.path("id").asText();
        if (!succeeded) {
            return texts().get("said.rollout-failed", id, texts().word(installation.at("/observed/state").asText()),
                    installation.at("/observed/version").asText("-"));
        }
        return installation.at("/desired/state").asText().equals("removed") ? texts().get("said.removed", id)
                : texts().get("said.serving", id, installation.at("/desired/version").asText());
    }

    private void tell(JsonNode step) {
        if (!nanwang().json()) {
            Steps.lines(step, texts()).forEach(nanwang().shell().out()::println);
            nanwang().shell().out().flush();
        }
    }
}
