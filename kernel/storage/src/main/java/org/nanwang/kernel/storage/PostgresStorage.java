package org.nanwang.kernel.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.nanwang.sdk.app.InstallationId;

/** Storage on one database, wherever that runs. */
final class PostgresStorage implements Storage {

    /** What the node itself takes of the server's connections. */
    static final int KERNEL_CONNECTIONS = 20;

    private static final int PROBES = 2;
    private static final int VALIDATION_SECONDS = 1;

    private final Pools pools;
    private final Resources resources;
    private final HikariDataSource kernel;
    private final HikariDataSource probes;
    private final KernelSchema schema;
    private final PostgresSpace.Context context;

    PostgresStorage(Target target, Pools pools, StorageConfig config, Clock clock, Resources resources) {
        this.pools = pools;
        this.resources = resources;
        this.kernel = pools.kernel(target.kernel(), KERNEL_CONNECTIONS - PROBES);
        resources.add(kernel::close);
        this.probes = pools.probes(target.kernel(), PROBES);
        resources.add(probes::close);
        this.schema = new KernelSchema(kernel, new Migrator(clock));
        schema.create();
        Sql sql = new Sql(kernel);
        this.context = new PostgresSpace.Context(sql, target, pools, RolePasswords.load(sql), config, clock);
    }

    @Override
    public DataSource kernel() {
        return kernel;
    }

    @Override
    public void migrate(String module, List<Migration> migrations) {
        schema.migrate(module, migrations);
    }

    @Override
    public Space space(InstallationId installation) {
        return new PostgresSpace(installation, context);
    }

    @Override
    public boolean answers() {
        try (Connection connection = probes.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public Usage kernelUsage() {
        return Usage.of(List.of(kernel));
    }

    @Override
    public Usage spacesUsage() {
        return pools.usage();
    }

    /** Drops connections made to a server that has died since. */
    void forgetConnections() {
        kernel.getHikariPoolMXBean().softEvictConnections();
        probes.getHikariPoolMXBean().softEvictConnections();
        pools.forgetConnections();
    }

    @Override
    public void close() {
        resources.close();
    }
}
