package org.nanwang.kernel.launcher;

import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NodeLauncher;
import org.nanwang.sdk.boot.NodeOptions;

/** Starts nodes for tests and for the vendor's desk. */
public final class DevelopmentNodes implements NodeLauncher {

    @Override
    public DevelopmentNode start(NodeOptions options) {
        Map<String, String> commandLine = Map.of("data", options.data().toString(),
                "http-port", String.valueOf(options.port()), "trial-processes", "0");
        NodeSettings settings = NodeSettings.read(Map.of(), commandLine, Profile.EVALUATION).at(options.clock());
        WorkbenchReleases workbench = new WorkbenchReleases(options.clock());
        Node node = Node.start(settings, new ReleaseOrigins(Optional.empty(), Optional.of(workbench)));
        return new LocalNode(node, workbench, options.clock());
    }
}
