package org.nanwang.kernel.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nanwang.kernel.apps.installation.ChangeOrder;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.DesiredState;
import org.nanwang.kernel.apps.installation.InstallOrder;
import org.nanwang.kernel.apps.installation.InstallationFilter;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.storage.Space;
import org.nanwang.kernel.trial.run.Arrival;
import org.nanwang.kernel.trial.run.SampleConfiguration;
import org.nanwang.kernel.trial.run.TrialNode;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.region.RegionCode;

/** The node of a trial: one region, one app, whatever it asks for granted. */
record TriedNode(Node node, WorkbenchReleases workbench, InstallationId id, SampleConfiguration sample)
        implements TrialNode {

    private static final NodeCaller SELF = new NodeCaller();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static TriedNode of(Node node, WorkbenchReleases workbench, Path bundle) {
        AppDescriptor descriptor = read(bundle).descriptor().orElseThrow();
        return new TriedNode(node, workbench, new InstallationId(region(node, descriptor), descriptor.address()),
                SampleConfiguration.of(descriptor.configuration()));
    }

    /** Most apps are for counties. */
    private static RegionCode region(Node node, AppDescriptor descriptor) {
        RegionCode city = node.regions().city().code();
        return descriptor.levels().contains(AppDescriptor.Level.COUNTY)
                ? node.regions().children(city).get(0).code() : city;
    }

    /** Whoever has it tried has judged it already: what they take in spite of a finding is tried in spite of it, too. */
    private static Inspection read(Path bundle) {
        Inspection inspection = BundleInspector.ofNode().inspect(bundle);
        return inspection.under(new Exceptions(inspection.refusals().stream()
                .map(finding -> new ExceptedFinding(1, finding.rule(), Fingerprint.of(finding))).toList())).orRefuse(bundle);
    }

    @Override
    public URI address() {
        return URI.create(node.own() + "/");
    }

    @Override
    public String base() {
        return node.apps().serving().get(0).basePath();
    }

    @Override
    public Arrival bring(Path bundle) throws InterruptedException {
        Inspection inspection = read(bundle);
        Offer offer = workbench.put(bundle, inspection);
        Set<String> grants = inspection.descriptor().orElseThrow().permissions().stream()
                .map(AppDescriptor.PermissionRequest::name).collect(Collectors.toSet());
        return change(() -> {
            if (state().filter(state -> state.desiredState() == DesiredState.SERVING).isPresent()) {
                node.apps().installations().change(SELF, id, new ChangeOrder(Optional.of(offer.version()),
                        Optional.of(sample.values()), Optional.of(grants)));
            } else {
                node.apps().installations().install(SELF, new InstallOrder(offer.app(), offer.version(), id.region(),
                        sample.values(), Optional.of(grants)));
            }
        });
    }

    @Override
    public Arrival rollBack() throws InterruptedException {
        return change(() -> node.apps().installations().rollback(SELF, id));
    }

    @Override
    public Arrival uninstall() throws InterruptedException {
        return change(() -> node.apps().installations().uninstall(SELF, id, DataFate.DROP));
    }

    @Override
    public List<ClassLoader> loaders() {
        return node.apps().serving().stream().map(HostedApp::classLoader).toList();
    }

    @Override
    public int lentConnections() {
        return node.storage().spacesUsage().active();
    }

    @Override
    public Schema schema() {
        return new OpenSchema(node.storage().space(id).open(), id);
    }

    @Override
    public String token() {
        return node.identity().tokenIssuer().issue("trial", "*");
    }

    private Optional<InstallationState> state() {
        return node.apps().installations()
                .list(new InstallationFilter(Optional.of(id.region()), Optional.empty(), ""), 1).stream().findFirst();
    }

    private Arrival change(Runnable order) throws InterruptedException {
        try {
            order.run();
        } catch (Refusal refusal) {
            return new Arrival(Map.of(), Optional.of(new Arrival.Failure("order", refusal.code().code(),
                    refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH))));
        }
        node.apps().settle(id, PATIENCE);
        InstallationState state = node.apps().installations().require(id);
        List<StepRecord> steps = node.apps().installations().steps(List.of(state));
        Map<String, Duration> took = new LinkedHashMap<>();
        steps.forEach(step -> step.endedAt().ifPresent(
                end -> took.put(step.name(), Duration.between(step.startedAt(), end))));
        return new Arrival(took, state.desired().state() == RolloutState.SUCCEEDED ? Optional.empty() : failure(state, steps));
    }

    /** What has not come to an end in time is at the last step that was begun. */
    private static Optional<Arrival.Failure> failure(InstallationState state, List<StepRecord> steps) {
        StepRecord last = steps.get(steps.size() - 1);
        Optional<Problem> problem = last.problem().or(state::problem);
        return Optional.of(problem.map(why -> new Arrival.Failure(last.name(), why.code(),
                why.title().zh() + "：" + why.detail().zh(), why.title().en() + ": " + why.detail().en()))
                .orElseGet(() -> new Arrival.Failure(last.name(), "step-late", last.name() + " ...", last.name() + " ...")));
    }

    /** The installation's schema, reached by a pool of its own. */
    private record OpenSchema(Space.Pool pool, InstallationId id) implements Schema {

        @Override
        public DataSource source() {
            return pool.dataSource();
        }

        @Override
        public String name() {
            return "app_" + id.toString().replace('-', '_');
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
