package org.nanwang.kernel.storage;

import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as a place to connect to. */
record Target(String url, String user, String password) {

    static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    /** Connects as the kernel, into its schema. */
    PGSimpleDataSource kernel() {
        PGSimpleDataSource source = source(user, password);
        source.setCurrentSchema("nanwang");
        return source;
    }

    /** Connects as another role. The caches are small: there may be hundreds of such connections. */
    PGSimpleDataSource role(String role, String rolePassword) {
        PGSimpleDataSource source = source(role, rolePassword);
        source.setPreparedStatementCacheQueries(64);
        source.setPreparedStatementCacheSizeMiB(1);
        return source;
    }

    private PGSimpleDataSource source(String role, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(secret);
        source.setApplicationName(role);
        source.setAssumeMinServerVersion("16");
        source.setConnectTimeout((int) CONNECT_PATIENCE.toSeconds());
        source.setTcpKeepAlive(true);
        return source;
    }
}
