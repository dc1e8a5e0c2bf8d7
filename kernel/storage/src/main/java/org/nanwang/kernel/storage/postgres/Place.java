package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the cluster lies: in the data folder, or, when the server's user cannot enter that (a folder below root's home,
 * say), in a folder for all, remembered in the data folder.
 */
final class Place {

    private static final Logger LOG = LoggerFactory.getLogger(Place.class);

    private final Path home;
    private final Path pointer;
    private final Path elsewhere;

    /**
     * @param home the folder for it in the data folder
     * @param elsewhere the folder for all
     */
    Place(Path home, Path elsewhere) {
        this.home = home;
        this.pointer = home.resolve("place");
        this.elsewhere = elsewhere;
    }

    /** Gives what was decided earlier, or the data folder. */
    Path remembered() throws IOException {
        return Files.exists(pointer) ? Path.of(Files.readString(pointer).strip()) : home;
    }

    /** Gives a folder that is the user's. */
    Path prepare(ServerUser user) throws IOException {
        Path place = remembered();
        Folders.createPrivate(home);
        Folders.createPrivate(place);
        user.own(place);
        if (user.mayEnter(place)) {
            return place;
        }
        if (!place.equals(home) || Files.exists(Cluster.below(place))) {
            throw closed(place, user);
        }
        return prepareElsewhere(user);
    }

    /** The name is random: were it made of the path alone, a data folder made anew would find its forerunner's data. */
    private Path prepareElsewhere(ServerUser user) throws IOException {
        Path data = home.toAbsolutePath().getParent();
        Path place = elsewhere.resolve(data.getFileName() + "-" + UUID.randomUUID().toString().substring(0, 8));
        Folders.createShared(elsewhere);
        Folders.createPrivate(place);
        Files.writeString(place.resolve("data-folder"), data + "\n");
        user.own(place);
        if (!user.mayEnter(place)) {
            throw closed(place, user);
        }
        Files.writeString(pointer, place + "\n");
        LOG.warn("PostgreSQL runs as user '{}', who cannot enter '{}': the database is in '{}'", user.name(), home,
                place);
        return place;
    }

    private static Refusal closed(Path place, ServerUser user) {
        return new Refusal(PostgresError.DATABASE_FOLDER_CLOSED, place, user.name());
    }
}
