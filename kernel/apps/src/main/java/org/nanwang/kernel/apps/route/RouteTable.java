package org.nanwang.kernel.apps.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/** The routes of this node. Readers see one snapshot; a change makes the next one. */
public final class RouteTable implements Routes {
    private final Map<InstallationId, Served> served = new TreeMap<>();
    private volatile RouteSnapshot snapshot = RouteSnapshot.of(List.of());

    @Override
    public Optional<Match> find(String path) {
        return snapshot.find(path);
    }

    /** Sends an installation's traffic to an instance; what is inside the former one goes on. */
    public synchronized void put(Served next) {
        InstallationId id = next.app().installation().id();
        requireFree(id, next.app().basePath());
        served.put(id, next);
        snapshot = RouteSnapshot.of(served.values());
    }

    /** Takes an installation's address away. */
    public synchronized void remove(InstallationId installation) {
        served.remove(installation);
        snapshot = RouteSnapshot.of(served.values());
    }

    /** Finds the instance that serves an installation now. */
    public synchronized Optional<Served> serving(InstallationId installation) {
        return Optional.ofNullable(served.get(installation));
    }

    /** Lists what serves now, by installation. */
    public synchronized List<Served> serving() {
        return List.copyOf(served.values());
    }

    /** Refuses an address that another installation has. */
    public synchronized void requireFree(InstallationId installation, String basePath) {
        for (Served other : served.values()) {
            InstallationId holder = other.app().installation().id();
            if (other.app().basePath().equals(basePath) && !holder.equals(installation)) {
                throw new Refusal(AppsError.MOUNT_TAKEN, basePath, holder);
            }
        }
    }
}
