package org.nanwang.marketplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Attempt.State;
import org.nanwang.marketplace.release.AttemptQuery;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;

/** A store that lives as long as a test; the last query can be looked at. */
public final class MemoryReleases implements Releases, Attempts {

    private final Map<ReleaseId, Release> releases = new LinkedHashMap<>();
    private final Map<Long, Attempt> attempts = new LinkedHashMap<>();
    private final Map<Long, Instant> claims = new HashMap<>();
    private final Map<Long, byte[]> bundles = new HashMap<>();
    private ReleaseQuery.Sight lastSight = ReleaseQuery.Sight.PUBLIC;

    @Override
    public Optional<Release> find(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }

    @Override
    public List<Release> of(AppId app) {
        return releases.values().stream().filter(release -> release.id().app().equals(app)).toList();
    }

    @Override
    public List<Entry> list(ReleaseQuery query, int limit) {
        lastSight = query.sight();
        return List.of();
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
    public List<ReleaseId> listApproved(Instant at) {
        List<ReleaseId> approved = releases.values().stream()
                .filter(release -> release.decision().orElse(null) instanceof Decision.Approved)
                .filter(release -> release.listedAt().isEmpty()).map(Release::id).toList();
        approved.forEach(id -> releases.computeIfPresent(id, (same, release) -> release.listed(at)));
        return approved;
    }

    /** Changes the bytes of a bundle behind the marketplace's back. */
    public void tamper(ReleaseId id) {
        bundles.computeIfPresent(standing(releases.get(id).submission().vendor(), id).orElseThrow().number(),
                (number, bytes) -> Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Override
    public Optional<byte[]> piece(ReleaseId id, int number) {
        Release release = releases.get(id);
        return number == 0 ? standing(release.submission().vendor(), id).map(Attempt::number).map(bundles::get)
                : Optional.empty();
    }

    @Override
    public Attempt receive(ReleaseId id, Submission submission, Path bundle) {
        Optional<Attempt> standing = standing(submission.vendor(), id);
        if (standing.isPresent()) {
            return standing.get();
        }
        long number = attempts.size() + 1L;
        try {
            bundles.put(number, Files.readAllBytes(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return put(new Attempt(number, id, submission, State.RECEIVED, 0, Optional.empty()));
    }

    @Override
    public Optional<Attempt> find(long number) {
        return Optional.ofNullable(attempts.get(number));
    }

    @Override
    public Optional<Attempt> standing(VendorId vendor, ReleaseId id) {
        return attempts.values().stream().filter(attempt -> attempt.id().equals(id))
                .filter(attempt -> attempt.submission().vendor().equals(vendor))
                .filter(attempt -> attempt.state() != State.REFUSED).findFirst();
    }

    @Override
    public List<Attempt> list(AttemptQuery query, int limit) {
        lastSight = query.sight();
        return List.copyOf(attempts.values());
    }

    @Override
    public Optional<Attempt> claim(Instant now, Instant until) {
        Optional<Attempt> next = attempts.values().stream().filter(attempt -> !attempt.judged())
                .filter(attempt -> attempt.state() == State.RECEIVED || claims.get(attempt.number()).isBefore(now))
                .findFirst();
        next.ifPresent(attempt -> claims.put(attempt.number(), until));
        return next.map(attempt -> put(new Attempt(attempt.number(), attempt.id(), attempt.submission(), State.CHECKING,
                attempt.claims() + 1, Optional.empty())));
    }

    @Override
    public boolean extend(Attempt claimed, Instant until) {
        claims.put(claimed.number(), until);
        return holds(claimed);
    }

    @Override
    public void fetch(long number, Path file) {
        try {
            Files.write(file, bundles.get(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean pass(Attempt claimed, Release release, Instant at) {
        return judge(claimed, State.PASSED, release.submission().checks(), at)
                && releases.put(release.id(), release) == null;
    }

    @Override
    public boolean refuse(Attempt claimed, List<CheckResult> checks, Instant at) {
        return judge(claimed, State.REFUSED, checks, at);
    }

    void receiveAgain(long number) {
        Attempt refused = attempts.get(number);
        put(new Attempt(number, refused.id(), refused.submission().judged(List.of()), State.RECEIVED, 0, Optional.empty()));
    }

    private boolean judge(Attempt claimed, State state, List<CheckResult> checks, Instant at) {
        if (!holds(claimed)) {
            return false;
        }
        put(new Attempt(claimed.number(), claimed.id(), claimed.submission().judged(checks), state, claimed.claims(),
                Optional.of(at)));
        return true;
    }

    private boolean holds(Attempt claimed) {
        return attempts.get(claimed.number()).equals(claimed);
    }

    private Attempt put(Attempt attempt) {
        attempts.put(attempt.number(), attempt);
        return attempt;
    }

    public ReleaseQuery.Sight lastSight() {
        return lastSight;
    }
}
