package org.nanwang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The PostgreSQL that a node keeps in its data folder, seen from outside. */
record Database(Path cluster) {

    /** Finds it below a node's data folder. */
    static Database of(Path data) {
        try (Stream<Path> files = Files.walk(data.resolve("database"))) {
            return new Database(files.filter(file -> file.endsWith("PG_VERSION"))
                    .min((a, b) -> a.getNameCount() - b.getNameCount()).orElseThrow().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the server's process. */
    ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server as kill -9 does. */
    void kill() {
        postmaster().destroyForcibly();
    }
}
