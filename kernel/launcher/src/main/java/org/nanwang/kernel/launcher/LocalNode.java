package org.nanwang.kernel.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** A development node in this process. */
record LocalNode(Node node, WorkbenchReleases workbench, Clock clock) implements DevelopmentNode {

    private static final NodeCaller SELF = new NodeCaller();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public URI address() {
        return URI.create(node.address() + "/");
    }

    @Override
    public InstallationId install(Path bundle, RegionCode region, Map<String, Object> configuration) {
        Inspection inspection = BundleInspector.ofNode().inspect(bundle).orRefuse(bundle);
        return uninterrupted(() -> {
            InstallationId id =
                    new Placement(node.apps()).place(workbench.put(bundle, inspection), region, configuration);
            node.apps().settle(id, PATIENCE);
            requireServing(node.apps().installations().require(id));
            return id;
        });
    }

    @Override
    public void uninstall(InstallationId installation) {
        node.apps().installations().uninstall(SELF, installation, DataFate.DROP);
        uninterrupted(() -> node.apps().settle(installation, PATIENCE));
    }

    @Override
    public String token(String account, String... permissions) {
        return node.identity().tokenIssuer().issue(account, permissions);
    }

    @Override
    public PersonId person(NewPerson person) {
        return new DevelopmentPeople(node.identity().people().persons(), clock).settle(person);
    }

    @Override
    public String role(InstallationId installation, String role) {
        return node.apps().installations().require(installation).app() + ":" + role + ":" + installation.region();
    }

    @Override
    public void close() {
        node.close();
    }

    @FunctionalInterface
    private interface Waiting<T> {
        T run() throws InterruptedException;
    }

    private static <T> T uninterrupted(Waiting<T> work) {
        try {
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a change was under way", e);
        }
    }

    private void requireServing(InstallationState state) {
        boolean serves = state.observedState() == ObservedState.SERVING
                && state.desired().state() == RolloutState.SUCCEEDED;
        if (serves) {
            return;
        }
        Problem problem = node.apps().installations().steps(List.of(state)).stream()
                .map(StepRecord::problem).flatMap(Optional::stream).findFirst()
                .or(state::problem).orElseThrow();
        throw new Refusal(LauncherError.NOT_SERVING, state.id(), problem.title().en(), problem.detail().en(),
                problem.remedy().en());
    }
}
