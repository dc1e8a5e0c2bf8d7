package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own, made for real data, running until {@link #close()} and started again when it dies. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role everything but the first steps is done as: no superuser. */
    public static final String ROLE = "nanwang";

    static final String DATABASE = "nanwang";
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Postmaster postmaster;
    private final Supervisor supervisor;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Postmaster postmaster, int port, String password) {
        this.postmaster = postmaster;
        this.supervisor = new Supervisor(postmaster);
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it, or finds it running where a killed node has left it.
     *
     * @param needs what is asked of it
     */
    public static EmbeddedPostgres start(PostgresFolders folders, ServerNeeds needs) {
        try {
            return startChecked(folders, needs);
        } catch (IOException e) {
            throw new UncheckedIOException("the database in '" + folders.home() + "' cannot be opened", e);
        } catch (SQLException e) {
            throw new Refusal(e, PostgresError.POSTGRES_FAILED, "the first steps", e.getMessage());
        }
    }

    /**
     * Starts it again from now on whenever it has died.
     *
     * @param restarted told after each time
     */
    public void watch(Runnable restarted) {
        supervisor.start(restarted);
    }

    /** Gives its address for the driver. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Gives the password of {@link #ROLE}. */
    public String password() {
        return password;
    }

    @Override
    public void close() {
        supervisor.close();
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server of a node that is gone, without writing anything down, and deletes its files. */
    public static void discard(PostgresFolders folders) {
        try {
            Path place = new Place(folders.home(), folders.elsewhere()).remembered();
            new ServerProcess(Cluster.below(place)).kill();
            Folders.delete(place);
            Folders.delete(folders.home());
        } catch (IOException e) {
            throw new UncheckedIOException("the database in '" + folders.home() + "' cannot be deleted", e);
        }
    }

    private static EmbeddedPostgres startChecked(PostgresFolders folders, ServerNeeds needs)
            throws IOException, SQLException {
        Place place = new Place(folders.home(), folders.elsewhere());
        ServerUser user = ServerUser.choose(Cluster.below(place.remembered()));
        Binaries binaries = Binaries.in(folders.cache(user.isOther()));
        Cluster cluster = new Cluster(place.prepare(user), user, binaries);
        KeyFile superuserKey = new KeyFile(folders.keys(), "postgres-" + SUPERUSER);
        KeyFile key = new KeyFile(folders.keys(), "postgres-" + ROLE);
        Path ready = folders.home().resolve("ready");
        createIfNew(cluster, ready, superuserKey, needs);
        Postmaster postmaster = new Postmaster(cluster.folder(), user, binaries);
        int port = run(postmaster, cluster, new Ports(folders.home().resolve("port")), needs);
        try {
            takeFirstSteps(port, ready, superuserKey, key);
            return new EmbeddedPostgres(postmaster, port, key.read());
        } catch (SQLException | IOException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private static void createIfNew(Cluster cluster, Path ready, KeyFile superuserKey, ServerNeeds needs)
            throws IOException {
        if (cluster.exists()) {
            cluster.requireOurVersion();
            return;
        }
        if (Files.exists(ready)) {
            throw new Refusal(PostgresError.DATABASE_MISSING, cluster.folder(), ready.getParent());
        }
        LOG.info("making a new database in '{}'", cluster.folder());
        cluster.create(SUPERUSER, superuserKey.readOrCreate(), needs);
    }

    private static int run(Postmaster postmaster, Cluster cluster, Ports ports, ServerNeeds needs) throws IOException {
        if (postmaster.lives()) {
            if (!cluster.configure(ports.remembered(), needs)) {
                LOG.info("PostgreSQL was still running and is used on");
                return ports.remembered();
            }
            postmaster.stop();
        }
        int port = ports.choose();
        cluster.configure(port, needs);
        postmaster.start();
        return port;
    }

    private static void takeFirstSteps(int port, Path ready, KeyFile superuserKey, KeyFile key)
            throws IOException, SQLException {
        if (!Files.exists(ready)) {
            new FirstSteps(port, superuserKey.read()).take(key.readOrCreate());
            Files.createFile(ready);
        }
    }
}
