package org.nanwang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The PostgreSQL that a node keeps in its data folder, seen from outside. */
public record Database(Path data) {

    /** Finds it in a node's data folder. */
    static Database of(Path data) {
        return new Database(data);
    }

    /** Gives the server's process. */
    public ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(cluster().resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes in as the kernel does. */
    public Connection connect() throws IOException, SQLException {
        String port = Files.readString(data.resolve("database/port")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/nanwang?currentSchema=nanwang",
                "nanwang", Files.readString(data.resolve("keys/postgres-nanwang")));
    }

    /** Gives the folder of the cluster. */
    Path cluster() {
        try (Stream<Path> files = Files.walk(data.resolve("database"))) {
            return files.filter(file -> file.endsWith("PG_VERSION"))
                    .min((a, b) -> a.getNameCount() - b.getNameCount()).orElseThrow().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server as kill -9 does. */
    void kill() {
        postmaster().destroyForcibly();
    }
}
