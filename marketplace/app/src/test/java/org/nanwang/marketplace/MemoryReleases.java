package org.nanwang.marketplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.Submission;

/** A store that lives as long as a test; the last query and the refused attempts can be looked at. */
public final class MemoryReleases implements Releases {

    private final Map<ReleaseId, Release> releases = new LinkedHashMap<>();
    private final Map<ReleaseId, byte[]> bundles = new LinkedHashMap<>();
    private final List<Submission> refused = new ArrayList<>();
    private ReleaseQuery.Sight lastSight = ReleaseQuery.Sight.PUBLIC;

    @Override
    public Optional<Release> find(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }

    @Override
    public List<Entry> list(ReleaseQuery query, int limit) {
        lastSight = query.sight();
        return List.of();
    }

    @Override
    public Release add(Release release, Path bundle) {
        Release standing = releases.putIfAbsent(release.id(), release);
        if (standing != null) {
            return standing;
        }
        try {
            bundles.put(release.id(), Files.readAllBytes(bundle));
            return release;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(Submission submission) {
        refused.add(submission);
    }

    @Override
    public boolean decide(ReleaseId id, Decision decision) {
        Release release = releases.get(id);
        if (release.decision().isPresent()) {
            return false;
        }
        releases.put(id, release.with(decision));
        return true;
    }

    @Override
    public Optional<byte[]> piece(ReleaseId id, int number) {
        return number == 0 ? Optional.ofNullable(bundles.get(id)) : Optional.empty();
    }

    /** Changes the bytes of a bundle behind the marketplace's back. */
    public void tamper(ReleaseId id) {
        bundles.computeIfPresent(id, (release, bytes) -> Arrays.copyOf(bytes, bytes.length + 1));
    }

    public List<Submission> refused() {
        return refused;
    }

    public ReleaseQuery.Sight lastSight() {
        return lastSight;
    }
}
