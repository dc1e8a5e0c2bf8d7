package org.nanwang.kernel.storage;

import java.nio.file.Path;
import java.time.Clock;
import org.nanwang.kernel.storage.postgres.EmbeddedPostgres;
import org.nanwang.kernel.storage.postgres.PostgresFolders;
import org.nanwang.kernel.storage.postgres.ServerNeeds;

/** Opens the node's storage. */
public final class StorageModule {

    /** For the superuser, for tools and for the moment in which old connections are replaced by new ones. */
    private static final int SPARE_CONNECTIONS = 30;

    private StorageModule() {
    }

    /**
     * Takes the data folder and connects to the configured database, or starts an embedded one in the folder.
     *
     * @param clock gives the times that are written down
     * @return the storage; closing it stops an embedded database
     * @throws org.nanwang.sdk.error.Refusal if the folder is in use, or the database does not start or does not do
     */
    public static Storage open(StorageConfig config, Path data, Clock clock) {
        return open(config, PostgresFolders.in(data), data, clock);
    }

    static Storage open(StorageConfig config, PostgresFolders folders, Path data, Clock clock) {
        Resources resources = new Resources();
        try {
            resources.add(DataFolder.hold(data.toAbsolutePath().normalize())::close);
            return config.external()
                    .map(database -> connect(target(database), config, clock, resources))
                    .orElseGet(() -> embedded(config, folders, clock, resources));
        } catch (RuntimeException | Error e) {
            resources.close();
            throw e;
        }
    }

    /**
     * Ends the embedded database of a data folder whose node is gone, and deletes all there is of it.
     *
     * @throws java.io.UncheckedIOException if something cannot be deleted
     */
    public static void discard(Path data) {
        EmbeddedPostgres.discard(PostgresFolders.in(data));
    }

    private static Target target(StorageConfig.External database) {
        return new Target(database.url(), database.user(), database.password().reveal());
    }

    private static PostgresStorage embedded(StorageConfig config, PostgresFolders folders, Clock clock,
            Resources resources) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folders,
                new ServerNeeds(config.connections() + PostgresStorage.KERNEL_CONNECTIONS + SPARE_CONNECTIONS,
                        config.throwaway()));
        resources.add(postgres::close);
        Target target = new Target(postgres.url(), EmbeddedPostgres.ROLE, postgres.password());
        PostgresStorage storage = connect(target, config, clock, resources);
        postgres.watch(storage::forgetConnections);
        return storage;
    }

    private static PostgresStorage connect(Target target, StorageConfig config, Clock clock, Resources resources) {
        int all = new ServerCheck(target).require(PostgresStorage.KERNEL_CONNECTIONS + SPARE_CONNECTIONS);
        int shared = Math.min(config.connections(), all - PostgresStorage.KERNEL_CONNECTIONS - SPARE_CONNECTIONS);
        Pools pools = new Pools(config.connectionPatience(), shared);
        resources.add(pools::close);
        return new PostgresStorage(target, pools, config, clock, resources);
    }
}
