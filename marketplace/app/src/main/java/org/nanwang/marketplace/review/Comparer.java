package org.nanwang.marketplace.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.difference.BundleDifferences;

/** Compares a release with the one approved before it, once. */
final class Comparer {

    private final Releases releases;
    private final KnownDifferences known;

    Comparer(Releases releases, KnownDifferences known) {
        this.releases = releases;
        this.known = known;
    }

    /** Gives what is other; empty when none was approved before. */
    Optional<Differences> differences(Release release) {
        return previous(release).map(before -> Differences.of(before.version(),
                known.find(release.id(), before.version()).orElseGet(() -> compare(before, release.id()))));
    }

    private Optional<ReleaseId> previous(Release release) {
        ReleaseVersion version = release.id().version();
        return releases.of(release.id().app()).stream()
                .filter(other -> other.decision().orElse(null) instanceof Decision.Approved)
                .map(Release::id).filter(other -> other.version().compareTo(version) < 0)
                .max(Comparator.comparing(ReleaseId::version));
    }

    private BundleDifferences compare(ReleaseId before, ReleaseId after) {
        try (TemporaryFile old = TemporaryFile.create(); TemporaryFile now = TemporaryFile.create()) {
            BundleDifferences found = BundleDifferences.between(fetched(before, old.path()), fetched(after, now.path()));
            known.keep(after, before.version(), found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep bundles in temporary files", e);
        }
    }

    private Path fetched(ReleaseId id, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            releases.write(id, out);
        }
        return file;
    }
}
