package org.nanwang.kernel.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * How far connections to the database are in use.
 *
 * @param active lent out
 * @param idle open and free
 * @param waiting threads that wait for one
 */
public record Usage(int active, int idle, int waiting) {

    static Usage of(Collection<HikariDataSource> pools) {
        return new Usage(sum(pools, HikariPoolMXBean::getActiveConnections),
                sum(pools, HikariPoolMXBean::getIdleConnections),
                sum(pools, HikariPoolMXBean::getThreadsAwaitingConnection));
    }

    private static int sum(Collection<HikariDataSource> pools, ToIntFunction<HikariPoolMXBean> figure) {
        return pools.stream().map(HikariDataSource::getHikariPoolMXBean).mapToInt(figure).sum();
    }
}
