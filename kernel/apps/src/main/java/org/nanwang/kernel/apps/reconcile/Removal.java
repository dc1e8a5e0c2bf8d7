package org.nanwang.kernel.apps.reconcile;

import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Progress;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.kernel.apps.instance.Instance;
import org.nanwang.kernel.apps.instance.InstanceWorld;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.web.ServingObserver;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/** Takes an installation away; every step can be repeated. */
final class Removal {
    private final Progress progress;
    private final RouteTable routes;
    private final InstanceWorld world;
    private final ServingObserver serving;

    Removal(Progress progress, RouteTable routes, Workshop workshop) {
        this.progress = progress;
        this.routes = routes;
        this.world = workshop.world();
        this.serving = workshop.serving();
    }

    void run(InstallationState state, Optional<Instance> instance, Steps steps) throws InterruptedException {
        InstallationId id = state.id();
        steps.run(Step.SWITCH, () -> {
            progress.servesNoMore(id);
            routes.remove(id);
            serving.removed(id);
        });
        steps.run(Step.DRAIN, () -> {
            if (instance.isPresent()) {
                instance.get().retire();
            }
            world.gates().forget(id);
        });
        if (state.data() == DataFate.DROP) {
            steps.run(Step.DROP, () -> drop(id));
        }
    }

    private void drop(InstallationId id) {
        try {
            world.storage().space(id).drop();
            world.keys().drop(id);
            world.vaults().drop(id);
        } catch (StorageException e) {
            throw new Refusal(e, AppsError.DROP_FAILED, id, e.getMessage());
        }
    }
}
