package org.nanwang.kernel.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Shares the server's connections out: a pool's first one is kept for it, so that installations which take many, or
 * never give them back, cannot shut another one out.
 */
final class Budget {

    private final int total;
    private final Set<HikariDataSource> pools = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opening = new AtomicInteger();

    Budget(int total) {
        this.total = total;
    }

    void add(HikariDataSource pool) {
        pools.add(pool);
    }

    void remove(HikariDataSource pool) {
        pools.remove(pool);
    }

    Usage usage() {
        return Usage.of(pools);
    }

    /** Drops connections made to a server that has died since. */
    void forgetConnections() {
        pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    }

    Connection connect(DataSource source, boolean isFirst) throws SQLException {
        opening.incrementAndGet();
        try {
            if (!allows(isFirst)) {
                throw new SQLTransientConnectionException(
                        "all " + total + " connections of the node are in use: raise database-connections", "53300");
            }
            return source.getConnection();
        } finally {
            opening.decrementAndGet();
        }
    }

    private boolean allows(boolean isFirst) {
        int used = opening.get();
        int waiting = 0;
        for (HikariDataSource pool : pools) {
            int held = pool.getHikariPoolMXBean().getTotalConnections();
            used += held;
            waiting += held == 0 ? 1 : 0;
        }
        return used + (isFirst ? 0 : waiting) <= total;
    }
}
