package org.nanwang.kernel.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Follows an installation's rollout until it has succeeded or failed. */
public final class RolloutWatch {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final NodeClient node;
    private final String path;
    private final Set<String> told = new HashSet<>();

    RolloutWatch(NodeClient node, String installation) {
        this.node = node;
        this.path = NodeClient.installation(installation);
    }

    /**
     * Waits for the end.
     *
     * @param ended told each step of the rollout once it is done or has failed
     * @return the installation; its {@code rollout.state} is {@code succeeded} or {@code failed}
     */
    public JsonNode await(Consumer<JsonNode> ended) {
        JsonNode installation = node.get(path);
        tell(installation, ended);
        while (installation.at("/rollout/state").asText().equals("running")) {
            pause();
            installation = node.get(path);
            tell(installation, ended);
        }
        return installation;
    }

    /** Tells whether a rollout ended well. */
    public static boolean succeeded(JsonNode installation) {
        return installation.at("/rollout/state").asText().equals("succeeded");
    }

    private void tell(JsonNode installation, Consumer<JsonNode> ended) {
        for (JsonNode step : installation.at("/rollout/steps")) {
            if (!step.path("state").asText().equals("running") && told.add(step.path("name").asText())) {
                ended.accept(step);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting; the node goes on by itself", e);
        }
    }
}
