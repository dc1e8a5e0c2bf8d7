package org.nanwang.kernel.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.identity.TokenIssuer;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;

/**
 * Prepares a node for evaluation the way people would: over HTTP, for the demo accounts, through the marketplace. Each
 * step finds out whether it was done before.
 */
final class Evaluation {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final NodeHome home;
    private final EvaluationPlan plan;
    private final Announcement announcement;
    private final NodeClient admin;
    private final NodeClient vendor;

    Evaluation(Node node, NodeHome home, TokenIssuer tokens, Announcement announcement) {
        this.address = node.address();
        this.home = home;
        this.plan = EvaluationPlan.read(home.folder().resolve("conf/evaluation.json"));
        this.announcement = announcement;
        NodeClient anyone = new NodeClient(node.own(), Locale.getDefault());
        this.admin = anyone.withToken(tokens.issueFor("admin"));
        this.vendor = anyone.withToken(tokens.issueFor("vendor"));
    }

    /** Does what is missing and tells where each app of the plan serves. */
    void prepare() {
        for (EvaluationPlan.Vendor each : plan.vendors()) {
            unlessDone(() -> admin.post("/marketplace/api/vendors", Map.of("id", each.id(), "name", each.name())));
        }
        unlessDone(() -> vendor.post("/marketplace/api/vendors/" + plan.vendors().get(0).id() + "/keys",
                Map.of("publicKey", home.key().pem())));
        Map<String, String> versions = new HashMap<>();
        for (Path bundle : NodeHome.bundles(home.apps())) {
            publish(bundle, versions);
        }
        plan.installations().forEach(wish -> install(wish, versions.get(wish.app())));
    }

    private void publish(Path bundle, Map<String, String> versions) {
        Inspection inspection = BundleInspector.ofNode().inspect(bundle).orRefuse(bundle);
        String app = inspection.descriptor().orElseThrow().id().value();
        String version = inspection.version().orElseThrow().toString();
        versions.put(app, version);
        Optional<JsonNode> known = find(admin, NodeClient.release(app, version));
        if (known.isEmpty()) {
            announcement.step(app);
            vendor.submit(bundle, bundle.resolveSibling(bundle.getFileName() + ".release.json"));
        }
        if (known.isEmpty() || known.get().path("status").asText().equals("needs-review")) {
            admin.approve(app, version);
        }
    }

    private void install(EvaluationPlan.Wish wish, String version) {
        JsonNode present = admin.list("/platform/installations", Map.of("region", wish.region(), "app", wish.app()));
        JsonNode installation = present.path("items").isEmpty()
                ? admin.install(wish.app(), version, wish.region(), wish.configuration()) : present.path("items").get(0);
        JsonNode settled = admin.watch(installation.path("id").asText()).await(step -> { });
        if (settled.at("/observed/state").asText().equals("failed")) {
            throw new Refusal(LauncherError.NOT_SERVING, settled.path("id").asText(),
                    settled.at("/observed/problem/title").asText(), settled.at("/observed/problem/detail").asText(),
                    settled.at("/observed/problem/remedy").asText());
        }
        InstallationId id = InstallationId.parse(settled.path("id").asText());
        announcement.serving(id.address(), address + "/" + id.region() + "/" + id.address() + "/");
    }

    private static void unlessDone(Runnable step) {
        try {
            step.run();
        } catch (NodeProblem e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }

    private static Optional<JsonNode> find(NodeClient client, String path) {
        try {
            return Optional.of(client.get(path));
        } catch (NodeProblem e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
