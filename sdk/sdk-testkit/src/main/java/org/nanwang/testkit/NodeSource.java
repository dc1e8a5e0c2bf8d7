package org.nanwang.testkit;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.nanwang.sdk.boot.NodeLauncher;

/** Gives the one node of a test run, started when it is first asked for and closed by JUnit at the end. */
class NodeSource {

    private static final Namespace NAMESPACE = Namespace.create(NodeSource.class);

    RunningNode node(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent(getClass(), key -> new RunningNode(launcher()), RunningNode.class);
    }

    NodeLauncher launcher() {
        Optional<NodeLauncher> found = ServiceLoader.load(NodeLauncher.class).findFirst();
        return found.orElseThrow(() -> new IllegalStateException(
                "no node on the class path: sdk-testkit brings one unless kernel-launcher is excluded"));
    }
}
