package org.nanwang.kernel.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.Driver;

/** Makes pools that hold nothing while nobody asks, and look after themselves with two threads for all of them. */
final class Pools implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(1);
    private static final int HOUSEKEEPERS = 2;

    private final Duration patience;
    private final Budget budget;
    private final KernelThreads threads = new KernelThreads("nanwang-database");
    private final ScheduledThreadPoolExecutor housekeeping = new ScheduledThreadPoolExecutor(HOUSEKEEPERS, threads);

    Pools(Duration patience, int connections) {
        this.patience = patience;
        this.budget = new Budget(connections);
        housekeeping.setRemoveOnCancelPolicy(true);
        housekeeping.prestartAllCoreThreads();
        Driver.getSharedTimer().getTimer(); // born now and kept, lest an app's query timeout gives birth to it
    }

    /** Opens the kernel's own pool, outside the budget. */
    HikariDataSource kernel(DataSource source, int connections) {
        PlainSource plain = source::getConnection;
        return new HikariDataSource(config("nanwang", plain, connections));
    }

    /** Opens a pool, outside the budget, for those who ask whether the database answers and cannot wait for it. */
    HikariDataSource probes(DataSource source, int connections) {
        PlainSource plain = source::getConnection;
        HikariConfig config = config("nanwang-probes", plain, connections);
        config.setConnectionTimeout(PROBE_PATIENCE.toMillis());
        config.setValidationTimeout(PROBE_PATIENCE.toMillis() / 2);
        return new HikariDataSource(config);
    }

    /** Opens an installation's pool. */
    Space.Pool open(String name, DataSource source, int connections) {
        AtomicReference<HikariDataSource> self = new AtomicReference<>();
        PlainSource shared = () -> budget.connect(source, isEmpty(self));
        HikariDataSource pool = new HikariDataSource(config(name, shared, connections));
        self.set(pool);
        budget.add(pool);
        return new OpenPool(pool, budget);
    }

    Usage usage() {
        return budget.usage();
    }

    void forgetConnections() {
        budget.forgetConnections();
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        threads.close();
        Driver.getSharedTimer().releaseTimer();
    }

    private static boolean isEmpty(AtomicReference<HikariDataSource> pool) {
        return pool.get() == null || pool.get().getHikariPoolMXBean().getTotalConnections() == 0;
    }

    private HikariConfig config(String name, DataSource source, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(connections);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(Math.min(patience.toMillis(), 2000));
        config.setInitializationFailTimeout(-1); // opened before the first connection is needed
        // found out by asking otherwise: a pool whose first connection dies under that question never recovers
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setThreadFactory(threads);
        config.setScheduledExecutor(housekeeping);
        return config;
    }

    private record OpenPool(HikariDataSource pool, Budget budget) implements Space.Pool {

        @Override
        public DataSource dataSource() {
            PlainSource source = this::connect;
            return source;
        }

        private Connection connect() throws SQLException {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                throw explain(e);
            }
        }

        private SQLException explain(SQLTransientConnectionException cause) {
            int active = pool.isClosed() ? 0 : pool.getHikariPoolMXBean().getActiveConnections();
            if (active < pool.getMaximumPoolSize()) {
                return cause;
            }
            return new SQLTransientConnectionException("installation '" + pool.getPoolName() + "' has all its " + active
                    + " database connections in use: close each one after use, with try-with-resources", "53300",
                    cause);
        }

        @Override
        public void close() {
            budget.remove(pool);
            pool.close();
        }
    }
}
