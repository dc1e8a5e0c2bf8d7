package org.nanwang.kernel.storage.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things lie.
 *
 * @param home the database's folder in the data folder, absolute
 * @param keys the folder of the node's keys
 * @param elsewhere where the cluster goes when the server's user cannot enter the data folder
 * @param systemCache for PostgreSQL's programs when they run as another user
 * @param userCache for them otherwise
 */
public record PostgresFolders(Path home, Path keys, Path elsewhere, Path systemCache, Path userCache) {

    /** Gives the usual ones. */
    public static PostgresFolders in(Path data) {
        Path userCache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(text -> text.startsWith("/"))
                .map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache"));
        Path absolute = data.toAbsolutePath().normalize();
        return new PostgresFolders(absolute.resolve("database"), absolute.resolve("keys"),
                Path.of("/var/lib/nanwang"), Path.of("/var/cache/nanwang"), userCache.resolve("nanwang"));
    }

    Path cache(boolean forOtherUser) {
        return forOtherUser ? systemCache : userCache;
    }
}
