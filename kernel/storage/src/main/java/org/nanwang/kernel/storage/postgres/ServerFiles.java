package org.nanwang.kernel.storage.postgres;

/** What stands in the server's configuration files. */
final class ServerFiles {

    static final String SETTINGS = "nanwang.conf";

    static final String MAIN = """
            # %s is written by the node at each start; put settings of your own into local.conf
            include = '%s'
            include_if_exists = 'local.conf'
            """.formatted(SETTINGS, SETTINGS);

    /** Over the loopback address only; the superuser reaches both databases, everybody else only the node's. */
    static final String ACCESS = """
            host all     %s 127.0.0.1/32 scram-sha-256
            host %s all     127.0.0.1/32 scram-sha-256
            """.formatted(EmbeddedPostgres.SUPERUSER, EmbeddedPostgres.DATABASE);

    private ServerFiles() {
    }

    /**
     * Safe for real data: fsync and synchronous_commit are on, unless all is thrown away soon. syncfs makes recovery with thousands of files quick;
     * more locks let a schema of many tables be dropped at once; a query whose client is gone ends after seconds.
     * The log holds no statements, which might hold personal data.
     */
    static String settings(int port, ServerNeeds needs) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                max_locks_per_transaction = 256
                fsync = %s
                synchronous_commit = %s
                password_encryption = 'scram-sha-256'
                recovery_init_sync_method = '%s'
                client_connection_check_interval = '%s'
                log_min_error_statement = 'panic'
                logging_collector = on
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                """.formatted(port, needs.connections(), lasting(needs), lasting(needs), Platform.isLinux() ? "syncfs" : "fsync",
                Platform.isLinux() ? "2s" : "0");
    }

    private static String lasting(ServerNeeds needs) {
        return needs.throwaway() ? "off" : "on";
    }
}
