package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.nanwang.sdk.error.Refusal;

/** The files of one database cluster. */
final class Cluster {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final ServerUser user;
    private final Binaries binaries;

    Cluster(Path place, ServerUser user, Binaries binaries) {
        this.folder = below(place);
        this.user = user;
        this.binaries = binaries;
    }

    static Path below(Path place) {
        return place.resolve("cluster");
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    void requireOurVersion() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.majorVersion())) {
            throw new Refusal(PostgresError.DATABASE_OF_ANOTHER_VERSION, folder, version, Binaries.majorVersion());
        }
    }

    /** Makes the files beside and renames them: a killed initdb leaves nothing that looks like a cluster. */
    void create(String superuser, String password, ServerNeeds needs) throws IOException {
        Path half = folder.resolveSibling("cluster.part");
        Path passwordFile = folder.resolveSibling("password.part");
        Folders.delete(half);
        Folders.writePrivate(passwordFile, password);
        try {
            user.own(passwordFile);
            initialise(half, superuser, passwordFile, needs);
        } finally {
            Files.delete(passwordFile);
        }
        write(half, "pg_hba.conf", ServerFiles.ACCESS);
        write(half, "postgresql.conf", ServerFiles.MAIN);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes our settings and tells whether they are other than before. */
    boolean configure(int port, ServerNeeds needs) throws IOException {
        String text = ServerFiles.settings(port, needs);
        Path file = folder.resolve(ServerFiles.SETTINGS);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        write(folder, ServerFiles.SETTINGS, text);
        return true;
    }

    private void initialise(Path half, String superuser, Path passwordFile, ServerNeeds needs) {
        List<String> words = List.of(binaries.program("initdb").toString(), "--pgdata=" + half,
                "--username=" + superuser, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums",
                needs.throwaway() ? "--no-sync" : "--sync-method=" + (Platform.isLinux() ? "syncfs" : "fsync"));
        Command.Result result = user.run(PATIENCE, words);
        if (!result.succeeded()) {
            throw new Refusal(PostgresError.POSTGRES_FAILED, "initdb", result.output());
        }
    }

    private void write(Path target, String name, String text) throws IOException {
        Folders.writePrivate(target.resolve(name), text);
        user.own(target.resolve(name));
    }
}
