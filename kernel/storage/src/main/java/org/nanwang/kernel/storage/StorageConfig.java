package org.nanwang.kernel.storage;

import java.time.Duration;
import java.util.Optional;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.config.Secret;

/**
 * How the database is reached and shared.
 *
 * @param external the database to use; an embedded one is started when there is none
 * @param connections for all installations together
 * @param connectionsPerInstallation for one instance of one installation
 * @param connectionPatience how long to wait for a connection
 * @param statementTimeout how long a statement, or a transaction doing nothing, may last in an app
 * @param throwaway whether an embedded database need not survive the machine, so that nothing waits for the disk
 */
public record StorageConfig(
        Optional<External> external, int connections, int connectionsPerInstallation, Duration connectionPatience,
        Duration statementTimeout, boolean throwaway) {

    /** A database that others run. */
    public record External(String url, String user, Secret password) {
    }

    /** Reads {@code database-...}. */
    public static StorageConfig from(ConfigurationSource source) {
        return new StorageConfig(external(source),
                source.integer("database-connections", 300, 10, 5000),
                source.integer("database-connections-per-installation", 8, 1, 100),
                source.duration("database-connection-patience", Duration.ofSeconds(5), Duration.ofMillis(250),
                        Duration.ofMinutes(1)),
                source.duration("database-statement-timeout", Duration.ofSeconds(30), Duration.ofMillis(100),
                        Duration.ofHours(1)), false);
    }

    /** Gives the same for an embedded database that is thrown away soon. */
    public StorageConfig throwaway(int connections) {
        return new StorageConfig(Optional.empty(), connections, connectionsPerInstallation, connectionPatience,
                statementTimeout, true);
    }

    /** Gives what holds when nothing is configured. */
    public static StorageConfig defaults() {
        return from(ConfigurationSource.from().open());
    }

    private static Optional<External> external(ConfigurationSource source) {
        Optional<String> url = source.text("database-url");
        String user = source.text("database-user", "nanwang");
        Secret password = source.secret("database-password").orElse(new Secret(""));
        url.filter(text -> !text.matches("jdbc:postgresql://[^/]+/[^/?]+(\\?.*)?")).ifPresent(text -> source
                .refuse("database-url", "an address such as jdbc:postgresql://127.0.0.1:5432/nanwang"));
        return url.map(text -> new External(text, user, password));
    }
}
