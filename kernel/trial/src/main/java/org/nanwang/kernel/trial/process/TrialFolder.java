package org.nanwang.kernel.trial.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.kernel.trial.report.Report;
import org.nanwang.sdk.trial.TrialRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that one trial needs and makes; it is gone afterwards.
 *
 * @param path where
 */
public record TrialFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrialFolder.class);

    /** Makes one with the bundles in it. */
    static TrialFolder create(Path parent, TrialRequest request) {
        try {
            TrialFolder folder = new TrialFolder(parent.resolve(UUID.randomUUID().toString()));
            Files.createDirectories(folder.temporary());
            // as root the database runs as another user, who has to get through
            Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.copy(request.bundle(), folder.bundle());
            if (request.previous().isPresent()) {
                Files.copy(request.previous().get(), folder.path.resolve("previous.jar"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a killed node has left, with databases that still run. */
    static void tidy(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> left = Files.list(parent)) {
            left.map(TrialFolder::new).forEach(TrialFolder::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the release to try. */
    public Path bundle() {
        return path.resolve("release.jar");
    }

    /** Gives the release before, if there is one. */
    public Optional<Path> previous() {
        return Optional.of(path.resolve("previous.jar")).filter(Files::exists);
    }

    /** Gives the data folder of the node. */
    public Path data() {
        return path.resolve("data");
    }

    /** Gives what is written down. */
    public Report report() {
        return new Report(path.resolve("report.jsonl"));
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    /** Ends the database, if it runs, and deletes everything. What resists is tried again when the node starts anew. */
    @Override
    public void close() {
        try {
            StorageModule.discard(data());
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the trial in '{}' leaves something behind; it is deleted at the next start", path, e);
        }
    }
}
